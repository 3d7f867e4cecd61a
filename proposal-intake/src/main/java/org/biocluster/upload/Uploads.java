package org.biocluster.upload;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Optional;

import org.biocluster.attachment.AttachmentStore;
import org.biocluster.attachment.FileName;
import org.biocluster.attachment.Incoming;
import org.biocluster.attachment.Reception;
import org.biocluster.attachment.Scanner;
import org.biocluster.attachment.TypeCheck;
import org.biocluster.attachment.Upload;
import org.biocluster.attachment.tika.ContentTypes;
import org.biocluster.problem.FieldProblem;
import org.biocluster.proposal.ProposalId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes files that are to be attached, one by one. Thread-safe.
public final class Uploads {

	/// How many files a proposal, or an answer, may have.
	public static final int MOST_FILES = 5;

	/// The largest file, in bytes.
	public static final long MOST_BYTES = 10L * 1024 * 1024;

	/// The field of forms and of the REST interface that names attached files.
	public static final String FIELD = "attachments";

	private static final Logger log = LoggerFactory.getLogger(Uploads.class);

	private final AttachmentStore store;

	private final ContentTypes types;

	private final Scanner scanner;

	public Uploads(AttachmentStore store, ContentTypes types, Scanner scanner) {
		this.store = store;
		this.types = types;
		this.scanner = scanner;
	}

	/// Whether files are looked at for malware when they come.
	public boolean scans() {
		return !this.scanner.equals(Scanner.NONE);
	}

	/// Whether they were, and nothing was found.
	public boolean isScanned(String sha256) {
		return this.store.isScanned(sha256);
	}

	/// Lets the bytes of a file in.
	/// @throws IOException when the sender broke off
	public Arrived receive(String name, @Nullable String declared, InputStream bytes) throws IOException {
		return new Arrived(name, declared, this.store.receive(bytes, MOST_BYTES));
	}

	/// Keeps a file if it may be attached.
	/// @param already how many are attached
	public UploadResult take(Arrived file, int already) {
		String name = FileName.of(file.name());
		return switch (file.reception()) {
			case Reception.Empty _ -> refused("file.empty", name);
			case Reception.TooLarge _ -> new UploadResult.Refused(tooLarge(file.name()));
			case Reception.NoRoom _ -> noRoom(name);
			case Reception.Whole(Incoming incoming) ->
				(already < MOST_FILES) ? take(incoming, name, file.declared()) : refused("file.count", MOST_FILES);
		};
	}

	/// What is wrong with a file that has too many bytes.
	/// @param name as the sender called it
	public static FieldProblem tooLarge(String name) {
		return FieldProblem.of(FIELD, "file.size", FileName.of(name), MOST_BYTES / 1024 / 1024);
	}

	private UploadResult take(Incoming incoming, String name, @Nullable String declared) {
		return switch (this.types.check(incoming.path(), name, declared)) {
			case TypeCheck.Refused(TypeCheck.Ground ground) -> refused(ground.code(), name);
			case TypeCheck.Known known -> keep(incoming, name, known);
		};
	}

	/// Without its scanner, or when that is away, a file is kept and shown as not
	/// scanned: nobody's proposal waits for
	/// it.
	private UploadResult keep(Incoming incoming, String name, TypeCheck.Known known) {
		try {
			switch (this.scanner.scan(incoming.path())) {
				case MALWARE -> {
					return refused("file.malware", name);
				}
				case CLEAN -> this.store.scanned(incoming);
				case UNKNOWN -> {
				}
			}
			return new UploadResult.Taken(this.store.keep(incoming, name, known.type()));
		}
		catch (UncheckedIOException ex) {
			log.atError().setCause(ex).log("An attached file cannot be kept");
			return noRoom(name);
		}
	}

	/// An upload that waits.
	public Optional<Upload> find(String id) {
		return this.store.find(id);
	}

	/// Lets uploads wait as long as the form that names them.
	public void touch(Collection<String> ids) {
		ids.forEach((id) -> orLater(() -> this.store.touch(id)));
	}

	/// Forgets uploads that will not be sent.
	public void drop(Collection<String> ids) {
		ids.forEach((id) -> orLater(() -> this.store.drop(id)));
	}

	/// Nothing that somebody typed may be lost because a file cannot be reached.
	private static void orLater(Runnable work) {
		try {
			work.run();
		}
		catch (UncheckedIOException ex) {
			log.atWarn().setCause(ex).log("An attached file cannot be reached");
		}
	}

	/// Keeps what a command is about to name. Nothing may be sent when it says no.
	/// @return false when it cannot be kept at the moment
	public boolean adopt(Collection<Upload> files, ProposalId proposal) {
		try {
			return files.stream().allMatch((file) -> this.store.adopt(file, proposal));
		}
		catch (UncheckedIOException ex) {
			log.atError().setCause(ex).addKeyValue("proposalId", proposal).log("Attached files cannot be kept");
			return false;
		}
	}

	private static UploadResult refused(String code, Object... arguments) {
		return new UploadResult.Refused(FieldProblem.of(FIELD, code, arguments));
	}

	private static UploadResult noRoom(String name) {
		return new UploadResult.NoRoom(FieldProblem.of(FIELD, "file.no-room", name));
	}

}
