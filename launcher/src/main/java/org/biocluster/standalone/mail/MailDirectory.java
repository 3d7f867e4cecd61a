package org.biocluster.standalone.mail;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Accepted mails, one `.eml` file each, named so that they sort by time. Thread-safe.
final class MailDirectory {

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss.SSS'Z'")
		.withZone(ZoneOffset.UTC);

	private static final Pattern MESSAGE_ID = Pattern.compile("(?im)^Message-ID:\\s*(\\S+)");

	private static final Pattern END_OF_HEADERS = Pattern.compile("\r?\n\r?\n");

	private static final int HASH_BYTES = 4;

	private final Path directory;

	private final InstantSource clock;

	private final AtomicInteger sequence = new AtomicInteger();

	MailDirectory(Path directory, InstantSource clock) {
		this.directory = directory;
		this.clock = clock;
	}

	/// Returns when the mail is on disk under its final name.
	Path keep(String sender, List<String> recipients, byte[] content) throws IOException {
		StringBuilder envelope = new StringBuilder("X-Envelope-From: <").append(sender).append(">\r\n");
		recipients.forEach((recipient) -> envelope.append("X-Envelope-To: <").append(recipient).append(">\r\n"));
		String name = name(content);
		Path unfinished = this.directory.resolve("." + name + ".new");
		write(unfinished, envelope.toString().getBytes(StandardCharsets.UTF_8), content);
		Path kept = Files.move(unfinished, this.directory.resolve(name), StandardCopyOption.ATOMIC_MOVE);
		try (FileChannel entries = FileChannel.open(this.directory)) {
			entries.force(true);
		}
		return kept;
	}

	private static void write(Path file, byte[] envelope, byte[] content) throws IOException {
		try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE,
				StandardOpenOption.TRUNCATE_EXISTING)) {
			for (byte[] part : List.of(envelope, content)) {
				ByteBuffer bytes = ByteBuffer.wrap(part);
				while (bytes.hasRemaining()) {
					channel.write(bytes);
				}
			}
			channel.force(true);
		}
	}

	private String name(byte[] content) {
		return "%s-%06d-%s.eml".formatted(TIME.format(this.clock.instant()), this.sequence.incrementAndGet(),
				hash(messageId(content)));
	}

	private static String messageId(byte[] content) {
		String text = new String(content, StandardCharsets.UTF_8);
		String headers = END_OF_HEADERS.split(text, 2)[0];
		Matcher matcher = MESSAGE_ID.matcher(headers);
		return matcher.find() ? matcher.group(1) : "";
	}

	private static String hash(String text) {
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(digest, 0, HASH_BYTES);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every JDK has SHA-256", ex);
		}
	}

}
