package org.biocluster.endtoend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;

import static org.assertj.core.api.Assertions.assertThat;

/// The office suite that people have, without its window. Where there is none, what needs it is skipped with the reason.
final class LibreOffice {

	static final String MISSING = "no office suite: install LibreOffice or name it in the environment variable SOFFICE";

	private static final Path PROGRAM = Path.of(System.getenv().getOrDefault("SOFFICE", "/usr/bin/soffice"));

	private static final long PATIENCE_SECONDS = 120;

	private static final String PLAIN_TEXT = "txt:Text (encoded):UTF8";

	/// Comma, quotation mark, UTF-8.
	private static final String CELLS = "csv:Text - txt - csv (StarCalc):44,34,76";

	private LibreOffice() {
	}

	static boolean isThere() {
		return Files.isExecutable(PROGRAM);
	}

	/// What somebody who opens a document or a spreadsheet reads in it.
	static String read(Path file) {
		boolean sheet = file.toString().endsWith(".xlsx");
		try {
			return Files.readString(convert(file, sheet ? CELLS : PLAIN_TEXT, sheet ? "csv" : "txt"),
					StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/// The file as it is printed.
	static Path print(Path file) {
		return convert(file, "pdf", "pdf");
	}

	private static Path convert(Path file, String filter, String ending) {
		Path directory = file.toAbsolutePath().getParent();
		Path profile = directory.resolve("profile");
		String stem = file.getFileName().toString().replace('.', '-');
		try {
			Path copy = Files.copy(file, Files.createDirectories(directory.resolve(stem)).resolve(file.getFileName()),
					StandardCopyOption.REPLACE_EXISTING);
			Process office = new ProcessBuilder(List.of(PROGRAM.toString(), "-env:UserInstallation=" + profile.toUri(),
					"--headless", "--convert-to", filter, "--outdir", copy.getParent().toString(), copy.toString()))
				.redirectErrorStream(true)
				.redirectOutput(directory.resolve("office.log").toFile())
				.start();
			assertThat(office.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).as("conversion of " + file).isTrue();
			assertThat(office.exitValue()).as(Files.readString(directory.resolve("office.log"))).isZero();
			String name = copy.getFileName().toString();
			return copy.resolveSibling(name.substring(0, name.lastIndexOf('.') + 1) + ending);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

}
