package org.biocluster.attachment.tika;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.biocluster.attachment.FileType;
import org.biocluster.attachment.TypeCheck;
import org.biocluster.attachment.TypeCheck.Ground;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.of;

class ContentTypesTest {

	private static final String HTML = "<!DOCTYPE html><html><body><script>alert(1)</script></body></html>";

	private static final String SVG = "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>";

	private final ContentTypes types = new ContentTypes();

	@TempDir
	Path directory;

	static Stream<Arguments> honest() {
		return Stream.of(of("a.pdf", Samples.pdf(), FileType.PDF), of("A.PDF", Samples.pdf(), FileType.PDF),
				of("a.docx", Samples.office("word"), FileType.DOCX), of("a.xlsx", Samples.office("xl"), FileType.XLSX),
				of("a.pptx", Samples.office("ppt"), FileType.PPTX),
				of("a.odt", Samples.openDocument("application/vnd.oasis.opendocument.text"), FileType.ODT),
				of("a.ods", Samples.openDocument("application/vnd.oasis.opendocument.spreadsheet"), FileType.ODS),
				of("a.png", Samples.png(60_000, 60_000), FileType.PNG), of("a.jpg", Samples.jpeg(), FileType.JPEG),
				of("a.jpeg", Samples.jpeg(), FileType.JPEG));
	}

	@ParameterizedTest
	@MethodSource("honest")
	void knowsWhatIsTaken(String name, byte[] content, FileType type) throws IOException {
		assertThat(check(name, content, null)).isEqualTo(new TypeCheck.Known(type));
		assertThat(check(name, content, type.mediaType())).isEqualTo(new TypeCheck.Known(type));
		assertThat(check(name, content, "application/octet-stream")).isEqualTo(new TypeCheck.Known(type));
	}

	static Stream<Arguments> dishonest() {
		byte[] zip = Samples.zip("a.txt");
		return Stream.of(of("page.html", Samples.bytes(HTML), Ground.UNKNOWN),
				of("page.pdf", Samples.bytes(HTML), Ground.MISMATCH),
				of("page.pdf", Samples.joined(Samples.bytes(HTML), Samples.pdf()), Ground.MISMATCH),
				of("drawing.svg", Samples.bytes(SVG), Ground.UNKNOWN),
				of("drawing.png", Samples.bytes(SVG), Ground.MISMATCH),
				of("gifar.gif", Samples.joined(Samples.bytes("GIF89a"), zip), Ground.UNKNOWN),
				of("gifar.png", Samples.joined(Samples.bytes("GIF89a"), zip), Ground.MISMATCH),
				of("gifar.docx", Samples.joined(Samples.bytes("GIF89a"), Samples.office("word")), Ground.MISMATCH),
				of("archive.zip", zip, Ground.UNKNOWN), of("archive.docx", zip, Ground.MISMATCH),
				of("42.docx", Samples.bomb(), Ground.MISMATCH), of("table.docx", Samples.office("xl"), Ground.MISMATCH),
				of("text.xlsx", Samples.office("word"), Ground.MISMATCH),
				of("text.pdf", Samples.office("word"), Ground.MISMATCH),
				of("text.docx", Samples.pdf(), Ground.MISMATCH),
				of("macros.docx", Samples.office("word", "word/vbaProject.bin"), Ground.MACROS),
				of("program.exe", Samples.bytes("MZ\u0000\u0000"), Ground.UNKNOWN),
				of("program.pdf", Samples.bytes("MZ\u0000\u0000"), Ground.MISMATCH),
				of("broken.docx", Samples.bytes("PK\u0003\u0004 and nothing else"), Ground.MISMATCH),
				of("no ending", Samples.pdf(), Ground.UNKNOWN), of("pdf", Samples.pdf(), Ground.UNKNOWN),
				of("text.txt", Samples.bytes("text"), Ground.UNKNOWN));
	}

	@ParameterizedTest
	@MethodSource("dishonest")
	void takesNothingElse(String name, byte[] content, Ground ground) throws IOException {
		assertThat(check(name, content, null)).isEqualTo(new TypeCheck.Refused(ground));
	}

	@Test
	void refusesWhatTheSenderCallsSomethingElse() throws IOException {
		assertThat(check("a.pdf", Samples.pdf(), "image/png")).isEqualTo(new TypeCheck.Refused(Ground.MISMATCH));
	}

	@Test
	void opensNoArchiveOfTenThousands() throws IOException {
		String[] names = IntStream.range(0, 10_100).mapToObj((place) -> "word/" + place).toArray(String[]::new);
		assertThat(check("many.docx", Samples.office("word", names), null))
			.isEqualTo(new TypeCheck.Refused(Ground.MISMATCH));
	}

	private TypeCheck check(String name, byte[] content, @Nullable String declared) throws IOException {
		return this.types.check(Files.write(this.directory.resolve("content"), content), name, declared);
	}

}
