package org.biocluster.attachment.disk;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Optional;

import org.biocluster.attachment.AttachmentStore;
import org.biocluster.attachment.FileType;
import org.biocluster.attachment.Incoming;
import org.biocluster.attachment.KeptAttachments;
import org.biocluster.attachment.Reception;
import org.biocluster.attachment.StoredBytes;
import org.biocluster.attachment.Upload;
import org.biocluster.proposal.ProposalId;

/// Attached files in a local directory, which every service that shows them sees. Thread-safe.
///
/// - `incoming/<random>` – bytes that are still arriving
/// - `uploads/<id>/bytes`, `uploads/<id>/about` – what waits to be sent; `uploads/<id>/of-<proposal>` says that it was
/// - `scanned/<sha256>` – that a scanner found nothing in such bytes
/// - `proposals/<proposal>/<sha256>` – what belongs to a proposal; another name of the same bytes
public final class DirectoryAttachments implements AttachmentStore {

	private static final int ID_BYTES = 20;

	private final Places places;

	private final Quota quota;

	private final InstantSource clock;

	private final Leftovers leftovers;

	private final KeptAttachments reader;

	private final SecureRandom random = new SecureRandom();

	/// @param most bytes that may be kept, all together
	/// @throws UncheckedIOException when the directory cannot be made or read
	public DirectoryAttachments(Path root, long most, InstantSource clock) {
		this.places = new Places(root);
		this.clock = clock;
		this.reader = new DirectoryReader(root);
		try {
			Durable.directory(this.places.incoming());
			Durable.directory(this.places.uploads());
			Durable.directory(this.places.proposals());
			Durable.directory(this.places.scanned());
			this.quota = new Quota(this.places, most);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.leftovers = new Leftovers(this.places, this.quota);
	}

	@Override
	public Reception receive(InputStream bytes, long most) throws IOException {
		return new Arriving(this.places.incoming().resolve(id()), this.quota).read(bytes, most);
	}

	@Override
	public Upload keep(Incoming incoming, String name, FileType type) {
		Upload upload = new Upload(id(), name, incoming.size(), type, incoming.sha256());
		Path making = this.places.incoming().resolve(upload.id());
		try {
			Files.createDirectory(making);
			Files.move(incoming.path(), making.resolve(About.BYTES), StandardCopyOption.ATOMIC_MOVE);
			Durable.write(making.resolve(About.FILE), About.write(upload));
			setTime(making.resolve(About.FILE));
			Durable.sync(making);
			Durable.move(making, this.places.uploads().resolve(upload.id()));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		if (incoming instanceof Arriving arriving) {
			arriving.kept();
		}
		return upload;
	}

	@Override
	public void scanned(Incoming incoming) {
		this.places.scanned(incoming.sha256())
			.filter((mark) -> !Files.exists(mark))
			.ifPresent((mark) -> unchecked(() -> Files.write(mark, new byte[0])));
	}

	@Override
	public boolean isScanned(String sha256) {
		return this.reader.isScanned(sha256);
	}

	@Override
	public Optional<Upload> find(String id) {
		return this.places.upload(id).flatMap((directory) -> unchecked(() -> About.read(directory)));
	}

	@Override
	public void touch(String id) {
		this.places.upload(id)
			.map((directory) -> directory.resolve(About.FILE))
			.filter(Files::exists)
			.ifPresent((about) -> unchecked(() -> setTime(about)));
	}

	@Override
	public void drop(String id) {
		this.places.upload(id).ifPresent((directory) -> unchecked(() -> this.leftovers.removeUpload(directory)));
	}

	@Override
	public boolean adopt(Upload upload, ProposalId proposal) {
		Path target = this.places.bytes(proposal, upload.sha256()).orElseThrow();
		return this.places.upload(upload.id())
			.map((directory) -> unchecked(() -> adopt(directory, target, proposal)))
			.orElse(false);
	}

	private boolean adopt(Path upload, Path target, ProposalId proposal) throws IOException {
		Path bytes = upload.resolve(About.BYTES);
		Path home = Durable.directory(this.places.proposal(proposal));
		if (!Files.exists(target)) {
			if (!Files.exists(bytes)) {
				return false;
			}
			link(bytes, target);
		}
		setTime(target);
		Durable.sync(home);
		if (Files.isDirectory(upload)) {
			Path mark = upload.resolve(Leftovers.sentWith(proposal));
			if (!Files.exists(mark)) {
				Files.write(mark, new byte[0]);
			}
		}
		return true;
	}

	/// Two requests for the same proposal may come at once.
	private static void link(Path bytes, Path target) throws IOException {
		try {
			Files.createLink(target, bytes);
		}
		catch (FileAlreadyExistsException ex) {
			// The other request was first.
		}
	}

	@Override
	public Optional<StoredBytes> open(ProposalId proposal, String sha256) {
		return this.reader.open(proposal, sha256);
	}

	@Override
	public int sweep(Instant now, Wanted wanted) {
		return unchecked(() -> this.leftovers.sweep(now, wanted));
	}

	@Override
	public int sweep(ProposalId proposal, Wanted wanted) {
		return unchecked(() -> this.leftovers.sweep(proposal, wanted));
	}

	private Path setTime(Path path) throws IOException {
		return Files.setLastModifiedTime(path, FileTime.from(this.clock.instant()));
	}

	private String id() {
		byte[] id = new byte[ID_BYTES];
		this.random.nextBytes(id);
		return HexFormat.of().formatHex(id);
	}

	private static <T> T unchecked(OnDisk<T> work) {
		try {
			return work.run();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/// Something that the disk may refuse.
	private interface OnDisk<T> {

		T run() throws IOException;

	}

}
