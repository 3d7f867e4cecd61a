package org.biocluster.testsupport;

import java.util.Properties;

import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MailServerTest {

	@Test
	void findsAMailByItsRecipient() throws Exception {
		try (MailServer server = MailServer.start()) {
			send(server, "chair@biocluster.example", "Новое предложение");
			send(server, "expert@biocluster.example", "Предложение принято");
			assertThat(server.awaitMailTo("expert@biocluster.example").getSubject()).isEqualTo("Предложение принято");
			assertThat(server.receivedFor("chair@biocluster.example")).hasSize(1);
			server.clear();
			assertThat(server.received()).isEmpty();
		}
	}

	private static void send(MailServer server, String address, String subject) throws Exception {
		Properties properties = new Properties();
		properties.put("mail.smtp.host", server.host());
		properties.put("mail.smtp.port", String.valueOf(server.port()));
		MimeMessage message = new MimeMessage(Session.getInstance(properties));
		message.setFrom(new InternetAddress("robot@biocluster.example"));
		message.setRecipient(Message.RecipientType.TO, new InternetAddress(address));
		message.setSubject(subject, "UTF-8");
		message.setText("text", "UTF-8");
		Transport.send(message);
	}

}
