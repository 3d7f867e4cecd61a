package org.biocluster.desk;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

import org.biocluster.attachment.AttachmentStore;
import org.biocluster.attachment.FileType;
import org.biocluster.attachment.Incoming;
import org.biocluster.attachment.Reception;
import org.biocluster.attachment.Upload;
import org.biocluster.attachment.disk.DirectoryAttachments;
import org.biocluster.proposal.FileRef;
import org.biocluster.proposal.ProposalId;
import org.biocluster.proposal.Text;
import org.biocluster.proposal.TextId;
import org.biocluster.proposal.TextKind;

import static org.assertj.core.api.Assertions.assertThat;

/// A proposal with a file, kept as the public side keeps it.
record AttachedFile(ProposalId proposal, TextId id) {

	static final String CONTENT = "%PDF-1.4 the content";

	static AttachedFile of(RunningDesk desk, Feeder feeder, String sector, String name) {
		ProposalId proposal = new ProposalId(UUID.randomUUID());
		Upload upload = kept(desk, proposal, name);
		Text called = Feeder.text(TextKind.FILE_NAME, name);
		feeder.submit(proposal, sector,
				List.of(new FileRef(upload.sha256(), upload.size(), upload.type().mediaType(), called.id())),
				List.of(Feeder.text(TextKind.TITLE, "С файлом"), Feeder.text(TextKind.BODY, "Смотрите файл"), called));
		return new AttachedFile(proposal, called.id());
	}

	private static Upload kept(RunningDesk desk, ProposalId proposal, String name) {
		AttachmentStore store = new DirectoryAttachments(desk.attachments(), 1_000_000, InstantSource.system());
		try (Incoming incoming = ((Reception.Whole) store
			.receive(new ByteArrayInputStream(CONTENT.getBytes(StandardCharsets.UTF_8)), 1_000)).incoming()) {
			Upload upload = store.keep(incoming, name, FileType.PDF);
			store.adopt(upload, proposal);
			return upload;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/// Has the secretariat take the file away.
	void redact(RunningDesk desk) {
		assertThat(desk
			.send("POST", "secretariat", "/api/v1/proposals/" + proposal + "/redact-text",
					"{\"text\":\"" + id + "\",\"ground\":\"personal-data\"}")
			.statusCode()).isEqualTo(200);
	}

}
