package org.biocluster.upload;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import org.biocluster.attachment.AttachmentStore;
import org.biocluster.attachment.Scanner;
import org.biocluster.attachment.Upload;
import org.biocluster.attachment.disk.DirectoryAttachments;
import org.biocluster.attachment.tika.ContentTypes;
import org.biocluster.problem.FieldProblem;
import org.biocluster.proposal.ProposalId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class UploadsTest {

	private static final byte[] PDF = "%PDF-1.4".getBytes(StandardCharsets.US_ASCII);

	private final ProposalId proposal = new ProposalId(new UUID(1, 1));

	@TempDir
	Path root;

	private AttachmentStore store;

	private Uploads uploads;

	@BeforeEach
	void open() {
		this.store = new DirectoryAttachments(this.root, 1_000_000, InstantSource.system());
		this.uploads = new Uploads(this.store, new ContentTypes(), Scanner.NONE);
	}

	@Test
	void saysThatThereIsNoRoomAndTakesTheNextSmallFile() throws IOException {
		assertThat(take("large.pdf", Arrays.copyOf(PDF, 1_000_001), 0))
			.isEqualTo(new UploadResult.NoRoom(FieldProblem.of("attachments", "file.no-room", "large.pdf")));
		assertThat(take("small.pdf", PDF, 0)).isInstanceOf(UploadResult.Taken.class);
	}

	@Test
	void takesNoSixthFile() throws IOException {
		assertThat(take("fifth.pdf", PDF, 4)).isInstanceOf(UploadResult.Taken.class);
		assertThat(take("sixth.pdf", PDF, 5))
			.isEqualTo(new UploadResult.Refused(FieldProblem.of("attachments", "file.count", 5)));
		assertThat(this.root.resolve("incoming")).isEmptyDirectory();
	}

	@Test
	void refusesMalwareAndKeepsNothingOfIt() throws IOException {
		this.uploads = new Uploads(this.store, new ContentTypes(), (_) -> Scanner.Verdict.MALWARE);
		assertThat(take("a.pdf", PDF, 0))
			.isEqualTo(new UploadResult.Refused(FieldProblem.of("attachments", "file.malware", "a.pdf")));
		assertThat(this.root.resolve("incoming")).isEmptyDirectory();
		assertThat(this.root.resolve("uploads")).isEmptyDirectory();
	}

	@Test
	void saysWhetherAFileWasScanned() throws IOException {
		assertThat(this.uploads.scans()).isFalse();
		this.uploads = new Uploads(this.store, new ContentTypes(), (_) -> Scanner.Verdict.UNKNOWN);
		Upload upload = ((UploadResult.Taken) take("a.pdf", PDF, 0)).upload();
		assertThat(this.uploads.isScanned(upload.sha256())).as("while the scanner is away").isFalse();
		this.uploads = new Uploads(this.store, new ContentTypes(), (_) -> Scanner.Verdict.CLEAN);
		take("a.pdf", PDF, 0);
		assertThat(this.uploads.isScanned(upload.sha256())).isTrue();
	}

	@Test
	void keepsForTheProposalWhatWasTakenAndSaysWhenItCannot() throws IOException {
		Upload upload = ((UploadResult.Taken) take("a.pdf", PDF, 0)).upload();
		assertThat(this.uploads.adopt(List.of(upload), this.proposal)).isTrue();
		assertThat(this.store.open(this.proposal, upload.sha256())).isPresent();
		this.uploads.drop(List.of(upload.id()));
		assertThat(this.uploads.adopt(List.of(upload), new ProposalId(new UUID(1, 2)))).isFalse();
	}

	@Test
	void saysThatItCannotKeepWhenTheDiskRefuses() throws IOException {
		Upload upload = ((UploadResult.Taken) take("a.pdf", PDF, 0)).upload();
		Files.delete(this.root.resolve("proposals"));
		Files.createFile(this.root.resolve("proposals"));
		assertThat(this.uploads.adopt(List.of(upload), this.proposal)).isFalse();
		assertThat(this.uploads.find(upload.id())).as("the form still has it").isPresent();
	}

	private UploadResult take(String name, byte[] content, int already) throws IOException {
		try (Arrived file = this.uploads.receive(name, null, new ByteArrayInputStream(content))) {
			return this.uploads.take(file, already);
		}
	}

}
