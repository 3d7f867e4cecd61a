package org.biocluster.letter;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.biocluster.attachment.AttachmentStore;
import org.biocluster.attachment.FileName;
import org.biocluster.attachment.FileType;
import org.biocluster.attachment.Incoming;
import org.biocluster.attachment.Reception;
import org.biocluster.attachment.Scanner;
import org.biocluster.attachment.TypeCheck;
import org.biocluster.attachment.Upload;
import org.biocluster.attachment.tika.ContentTypes;
import org.biocluster.proposal.ProposalId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes scans of letters into the store of the files that authors attach, by the same checks. Thread-safe.
public final class Scans {

	private static final Logger log = LoggerFactory.getLogger(Scans.class);

	private static final int MOST_FILES = 5;

	private static final long MOST_BYTES = 10L * 1024 * 1024;

	private final Supplier<AttachmentStore> store;

	private final ContentTypes types = new ContentTypes();

	private final Scanner scanner;

	/// @param store makes the store anew for each scan, which counts what there is: most
	/// of it comes by another service
	/// @param scanner looks for malware: letters come by e-mail too
	public Scans(Supplier<AttachmentStore> store, Scanner scanner) {
		this.store = store;
		this.scanner = scanner;
	}

	/// Keeps a scan if it may be attached.
	/// @param declared the type as the browser calls it; null where it says nothing
	/// @param already how many are attached
	/// @throws IOException when the sender broke off
	public ScanResult take(String sent, @Nullable String declared, InputStream bytes, int already) throws IOException {
		if (already >= MOST_FILES) {
			return new ScanResult.Refused("file.count");
		}
		AttachmentStore keeper = store.get();
		return switch (keeper.receive(bytes, MOST_BYTES)) {
			case Reception.Empty _ -> new ScanResult.Refused("file.empty");
			case Reception.TooLarge _ -> new ScanResult.Refused("file.size");
			case Reception.NoRoom _ -> new ScanResult.Refused("file.no-room");
			case Reception.Whole(Incoming incoming) -> keep(keeper, incoming, FileName.of(sent), declared);
		};
	}

	/// Those of them that still wait.
	public List<Upload> find(List<String> ids) {
		if (ids.isEmpty()) {
			return List.of();
		}
		AttachmentStore keeper = store.get();
		return ids.stream().distinct().map(keeper::find).flatMap(Optional::stream).limit(MOST_FILES).toList();
	}

	/// Keeps what a command is about to name. Nothing may be sent when it says no.
	public boolean adopt(List<Upload> scans, ProposalId proposal) {
		if (scans.isEmpty()) {
			return true;
		}
		try {
			AttachmentStore keeper = store.get();
			return scans.stream().allMatch((scan) -> keeper.adopt(scan, proposal));
		}
		catch (UncheckedIOException ex) {
			log.atError().addKeyValue("proposalId", proposal).setCause(ex).log("A scan of a letter cannot be kept");
			return false;
		}
	}

	private ScanResult keep(AttachmentStore keeper, Incoming incoming, String name, @Nullable String declared) {
		try (incoming) {
			return switch (types.check(incoming.path(), name, declared)) {
				case TypeCheck.Refused(TypeCheck.Ground ground) -> new ScanResult.Refused(ground.code());
				case TypeCheck.Known(FileType type) ->
					harmless(keeper, incoming) ? new ScanResult.Taken(keeper.keep(incoming, name, type))
							: new ScanResult.Refused("file.malware");
			};
		}
		catch (UncheckedIOException ex) {
			log.atError().setCause(ex).log("A scan of a letter cannot be kept");
			return new ScanResult.Refused("file.no-room");
		}
	}

	/// Without its scanner, or when that is away, a scan is kept and shown as not
	/// scanned.
	private boolean harmless(AttachmentStore keeper, Incoming incoming) {
		return switch (scanner.scan(incoming.path())) {
			case MALWARE -> false;
			case CLEAN -> {
				keeper.scanned(incoming);
				yield true;
			}
			case UNKNOWN -> true;
		};
	}

}
