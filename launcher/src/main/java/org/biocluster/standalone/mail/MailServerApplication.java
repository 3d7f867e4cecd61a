package org.biocluster.standalone.mail;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;

import org.subethamail.smtp.server.SMTPServer;

/// An SMTP server that accepts mail for everybody and keeps it as files. Arguments: port, directory.
final class MailServerApplication {

	private static final int LARGEST_MAIL = 32 << 20;

	private MailServerApplication() {
	}

	static void main(String[] arguments) throws IOException {
		Path directory = Path.of(arguments[1]);
		Files.createDirectories(directory);
		SMTPServer server = server(Integer.parseInt(arguments[0]),
				new MailDirectory(directory, InstantSource.system()));
		Runtime.getRuntime().addShutdownHook(new Thread(server::stop));
		server.start();
	}

	/// Answers 250 to a mail only when it is on disk.
	static SMTPServer server(int port, MailDirectory directory) {
		return SMTPServer.port(port)
			.bindAddress(InetAddress.getLoopbackAddress())
			.hostName("localhost")
			.softwareName("Biocluster standalone")
			.maxMessageSize(LARGEST_MAIL)
			.messageHandlerFactory((_) -> new MailHandler(directory))
			.build();
	}

}
