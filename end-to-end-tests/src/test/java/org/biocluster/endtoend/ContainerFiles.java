package org.biocluster.endtoend;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.async.ResultCallback;
import com.github.dockerjava.api.model.Frame;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/// What a test does inside a running container.
record ContainerFiles(DockerClient docker) {

	/// Copies one file out of the container.
	void copy(String container, String from, Path to) {
		try (InputStream archive = this.docker.copyArchiveFromContainerCmd(container, from).exec();
				TarArchiveInputStream files = new TarArchiveInputStream(archive)) {
			files.getNextEntry();
			Files.write(to, files.readAllBytes());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/// Runs a command and waits for its end, however it ends.
	void run(String container, String... command) {
		String id = this.docker.execCreateCmd(container).withCmd(command).exec().getId();
		try {
			this.docker.execStartCmd(id).exec(new ResultCallback.Adapter<Frame>()).awaitCompletion();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

}
