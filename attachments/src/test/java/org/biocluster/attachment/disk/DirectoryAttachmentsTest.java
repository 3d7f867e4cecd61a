package org.biocluster.attachment.disk;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.biocluster.attachment.AttachmentStore;
import org.biocluster.attachment.AttachmentStore.Wanted;
import org.biocluster.attachment.FileType;
import org.biocluster.attachment.Incoming;
import org.biocluster.attachment.Reception;
import org.biocluster.attachment.StoredBytes;
import org.biocluster.attachment.Upload;
import org.biocluster.proposal.ProposalId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

class DirectoryAttachmentsTest {

	private static final int MOST = 1_000_000;

	private static final long QUOTA = 2_500_000;

	private static final Wanted ALL = (_, _, _) -> true;

	private static final Wanted NOTHING = (_, _, _) -> false;

	private final ProposalId proposal = new ProposalId(new UUID(1, 1));

	private Instant now = Instant.parse("2026-11-26T09:00:00Z");

	@TempDir
	Path root;

	private AttachmentStore store;

	@BeforeEach
	void open() {
		this.store = new DirectoryAttachments(this.root, QUOTA, () -> this.now);
	}

	@Test
	void keepsAnUploadUntilItIsSentAndTheBytesForTheProposal() throws IOException {
		Upload upload = upload("content");
		assertThat(this.store.find(upload.id())).contains(upload);
		assertThat(this.store.adopt(upload, this.proposal)).isTrue();
		assertThat(this.store.adopt(upload, this.proposal)).isTrue();
		this.store.drop(upload.id());
		assertThat(this.store.find(upload.id())).isEmpty();
		assertThat(this.store.adopt(upload, this.proposal)).isTrue();
		assertThat(this.store.adopt(upload, new ProposalId(new UUID(1, 2)))).isFalse();
		assertThat(content(upload.sha256())).isEqualTo("content");
		assertThat(new DirectoryReader(this.root).open(this.proposal, upload.sha256())).isPresent();
		assertThat(this.store.open(new ProposalId(new UUID(1, 2)), upload.sha256())).isEmpty();
	}

	@Test
	void remembersWhatWasScannedAsLongAsItIsThere() throws IOException {
		Upload upload;
		try (Incoming incoming = ((Reception.Whole) this.store
			.receive(new ByteArrayInputStream("scanned".getBytes(StandardCharsets.US_ASCII)), MOST)).incoming()) {
			this.store.scanned(incoming);
			upload = this.store.keep(incoming, "a.pdf", FileType.PDF);
		}
		assertThat(this.store.isScanned(upload.sha256())).isTrue();
		assertThat(this.store.isScanned(upload("other").sha256())).isFalse();
		this.store.adopt(upload, this.proposal);
		this.store.drop(upload.id());
		Instant later = Instant.now().plus(Duration.ofHours(2));
		this.store.sweep(later, ALL);
		assertThat(new DirectoryReader(this.root).isScanned(upload.sha256())).isTrue();
		this.store.sweep(later, (_, _, _) -> false);
		assertThat(this.store.isScanned(upload.sha256())).isFalse();
	}

	@Test
	void findsEverythingAgainAfterACrash() throws IOException {
		Upload sent = upload("sent");
		this.store.adopt(sent, this.proposal);
		Upload waiting = upload("waiting");
		// What a process leaves behind that was killed while it wrote.
		Files.writeString(this.root.resolve("incoming/half"), "ha");
		Path making = Files.createDirectory(this.root.resolve("incoming/making"));
		Files.writeString(making.resolve("bytes"), "made");
		open();
		assertThat(this.store.find(waiting.id())).contains(waiting);
		assertThat(content(sent.sha256())).isEqualTo("sent");
		assertThat(this.store.sweep(this.now, ALL)).isZero();
		assertThat(this.store.sweep(Instant.now().plus(Duration.ofHours(2)), ALL)).isEqualTo(2);
		assertThat(this.root.resolve("incoming")).isEmptyDirectory();
	}

	@Test
	void takesExactlyTheMostAndNotOneByteMore() throws IOException {
		assertThat(this.store.receive(zeros(MOST), MOST)).isInstanceOf(Reception.Whole.class);
		assertThat(this.store.receive(zeros(MOST + 1), MOST)).isEqualTo(new Reception.TooLarge());
		assertThat(this.store.receive(zeros(0), MOST)).isEqualTo(new Reception.Empty());
		assertThat(files("incoming")).hasSize(1);
	}

	@Test
	void leavesNothingOfWhatBrokeOff() {
		InputStream broken = new SequenceInputStream(zeros(900_000), new InputStream() {

			@Override
			public int read() throws IOException {
				throw new IOException("gone");
			}

		});
		assertThatIOException().isThrownBy(() -> this.store.receive(broken, MOST));
		assertThat(this.root.resolve("incoming")).isEmptyDirectory();
	}

	@Test
	void givesTheRoomOfWhatWasNotKeptBack() throws IOException {
		for (int count = 0; count < 10; count++) {
			try (Incoming incoming = whole(zeros(MOST))) {
				assertThat(incoming.size()).isEqualTo(MOST);
			}
		}
		assertThat(this.root.resolve("incoming")).isEmptyDirectory();
	}

	@Test
	void takesNoMoreThanThereIsRoomForHoweverManyComeAtOnce() throws Exception {
		Callable<Reception> one = () -> this.store.receive(zeros(MOST), MOST);
		try (ExecutorService many = Executors.newVirtualThreadPerTaskExecutor()) {
			List<Future<Reception>> all = many.invokeAll(IntStream.range(0, 200).mapToObj((_) -> one).toList());
			long whole = all.stream().map(Future::resultNow).filter(Reception.Whole.class::isInstance).count();
			assertThat(whole).isLessThanOrEqualTo(2);
			assertThat(all.stream().map(Future::resultNow).filter(Reception.NoRoom.class::isInstance).count())
				.isEqualTo(200 - whole);
			assertThat(files("incoming")).hasSize((int) whole);
		}
	}

	@Test
	void countsBytesWithTwoNamesOnce() throws IOException {
		Upload upload = keep(whole(zeros(MOST)));
		this.store.adopt(upload, this.proposal);
		this.store.sweep(this.now, ALL);
		assertThat(this.store.receive(zeros(MOST), MOST)).isInstanceOf(Reception.Whole.class);
		assertThat(this.store.receive(zeros(MOST), MOST)).isEqualTo(new Reception.NoRoom());
	}

	@Test
	void forgetsUploadsThatWaitedTooLongUnlessSomebodyAskedForThem() throws IOException {
		Upload old = upload("old");
		Upload touched = upload("touched");
		this.now = this.now.plus(Duration.ofDays(29));
		this.store.touch(touched.id());
		this.now = this.now.plus(Duration.ofDays(2));
		this.store.sweep(this.now, ALL);
		assertThat(this.store.find(old.id())).isEmpty();
		assertThat(this.store.find(touched.id())).contains(touched);
	}

	@Test
	void removesWithTheBytesWhatWasSentAndLeavesWhatOthersWaitToSend() throws IOException {
		Upload sent = upload("the same bytes");
		Upload waiting = upload("the same bytes");
		this.store.adopt(sent, this.proposal);
		assertThat(this.store.sweep(this.proposal, NOTHING)).isEqualTo(2);
		assertThat(this.store.open(this.proposal, sent.sha256())).isEmpty();
		assertThat(this.store.find(sent.id())).isEmpty();
		assertThat(this.store.find(waiting.id())).contains(waiting);
	}

	@Test
	void saysSinceWhenTheProposalHasTheBytes() throws IOException {
		Upload upload = upload("content");
		this.now = this.now.plus(Duration.ofHours(5));
		this.store.adopt(upload, this.proposal);
		this.store.sweep(this.proposal, (id, sha256, since) -> {
			assertThat(id).isEqualTo(this.proposal);
			assertThat(sha256).isEqualTo(upload.sha256());
			assertThat(since).isEqualTo(this.now);
			return true;
		});
	}

	@Test
	void takesNoPathForAnId() throws IOException {
		Files.writeString(this.root.resolve("secret"), "secret");
		assertThat(this.store.find("../../secret")).isEmpty();
		assertThat(this.store.find("")).isEmpty();
		assertThat(this.store.open(this.proposal, "../../secret")).isEmpty();
		this.store.touch("../secret");
		this.store.drop("../incoming");
		assertThat(this.root.resolve("incoming")).exists();
	}

	private Upload upload(String content) throws IOException {
		return keep(whole(new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8))));
	}

	private Upload keep(Incoming incoming) {
		try (incoming) {
			return this.store.keep(incoming, "расчёт.pdf", FileType.PDF);
		}
	}

	private Incoming whole(InputStream bytes) throws IOException {
		return ((Reception.Whole) this.store.receive(bytes, MOST)).incoming();
	}

	private String content(String sha256) throws IOException {
		StoredBytes bytes = this.store.open(this.proposal, sha256).orElseThrow();
		assertThat(Files.size(bytes.path())).isEqualTo(bytes.size());
		return Files.readString(bytes.path());
	}

	private List<Path> files(String name) throws IOException {
		try (Stream<Path> found = Files.list(this.root.resolve(name))) {
			return found.toList();
		}
	}

	private static InputStream zeros(int length) {
		return new ByteArrayInputStream(new byte[length]);
	}

}
