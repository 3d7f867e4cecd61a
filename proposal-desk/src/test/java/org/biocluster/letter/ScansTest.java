package org.biocluster.letter;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;

import org.biocluster.attachment.AttachmentStore;
import org.biocluster.attachment.Scanner;
import org.biocluster.attachment.Scanner.Verdict;
import org.biocluster.attachment.disk.DirectoryAttachments;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class ScansTest {

	private static final byte[] PDF = "%PDF-1.4 letter".getBytes(StandardCharsets.US_ASCII);

	@TempDir
	Path root;

	private AttachmentStore store;

	@BeforeEach
	void open() {
		this.store = new DirectoryAttachments(this.root, 1_000_000, InstantSource.system());
	}

	@Test
	void refusesMalwareAndKeepsNothingOfIt() throws IOException {
		assertThat(take((_) -> Verdict.MALWARE)).isEqualTo(new ScanResult.Refused("file.malware"));
		assertThat(this.root.resolve("incoming")).isEmptyDirectory();
		assertThat(this.root.resolve("uploads")).isEmptyDirectory();
	}

	@Test
	void keepsWhatNobodyLookedAtAndSaysSo() throws IOException {
		assertThat(isScanned(take(Scanner.NONE))).isFalse();
		assertThat(isScanned(take((_) -> Verdict.UNKNOWN))).isFalse();
	}

	@Test
	void remembersThatAScannerFoundNothing() throws IOException {
		assertThat(isScanned(take((_) -> Verdict.CLEAN))).isTrue();
	}

	private ScanResult take(Scanner scanner) throws IOException {
		return new Scans(() -> this.store, scanner).take("letter.pdf", "application/pdf", new ByteArrayInputStream(PDF),
				0);
	}

	private boolean isScanned(ScanResult result) {
		assertThat(result).isInstanceOf(ScanResult.Taken.class);
		return this.store.isScanned(((ScanResult.Taken) result).scan().sha256());
	}

}
