package org.biocluster.standalone.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class SampleProposalTest {

	private static final String FILE = "org/biocluster/samples/samples.json";

	@TempDir
	Path temporary;

	@Test
	void readsEverySampleWithAKeyOfItsOwn() throws IOException {
		List<SampleProposal> samples = samples();
		assertThat(samples).hasSize(16)
			.extracting(SampleProposal::key)
			.doesNotHaveDuplicates()
			.allMatch((key) -> key.length() >= 16 && key.length() <= 128);
		assertThat(samples()).isEqualTo(samples);
	}

	@Test
	void namesRolesInsteadOfPeople() throws IOException {
		assertThat(samples()).allSatisfy((sample) -> assertThat(sample.body())
			.contains("\"surname\":\"Эксперт\"", "@biocluster.example\"", "\"personalData\":true")
			.doesNotContain("expected", "null"));
	}

	private List<SampleProposal> samples() throws IOException {
		Path jar = this.temporary.resolve("schemas.jar");
		try (OutputStream bytes = Files.newOutputStream(jar);
				JarOutputStream output = new JarOutputStream(bytes);
				InputStream file = getClass().getClassLoader().getResourceAsStream(FILE)) {
			output.putNextEntry(new ZipEntry(FILE));
			Objects.requireNonNull(file).transferTo(output);
			output.closeEntry();
		}
		return SampleProposal.in(jar);
	}

}
