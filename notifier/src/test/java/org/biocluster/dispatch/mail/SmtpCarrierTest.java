package org.biocluster.dispatch.mail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Properties;

import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import org.biocluster.dispatch.Attempt;
import org.biocluster.dispatch.CarrierUnavailableException;
import org.biocluster.dispatch.MailAddress;
import org.biocluster.dispatch.OutgoingMail;
import org.biocluster.dispatch.mail.SmtpCarrier.SmtpServer;
import org.biocluster.dispatch.mail.SmtpStub.Script;
import org.biocluster.language.Language;
import org.biocluster.letter.Letter;
import org.biocluster.letter.Letters;
import org.biocluster.notification.Message;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class SmtpCarrierTest {

	private static final String MESSAGE_ID = "<3a5bb2aa-a8a1-5d2a-a5ad-1ff0fea2b4ca@biocluster.example>";

	private static final Instant NOW = Instant.parse("2026-11-23T21:05:10Z");

	private SmtpStub stub;

	private SmtpCarrier carrier;

	@AfterEach
	void close() throws IOException {
		carrier.close();
		stub.close();
	}

	@ParameterizedTest
	@CsvSource({ "RECIPIENT_451,SMTP_451", "END_452,SMTP_452" })
	void triesAgainAfterAnAnswerThatMayPass(Script script, String reason) throws Exception {
		assertThat(carry(script, mail(""))).isEqualTo(new Attempt.Postponed(reason, false));
	}

	@ParameterizedTest
	@CsvSource({ "SENDER_550,SMTP_550", "RECIPIENT_550,SMTP_550", "END_554,SMTP_554" })
	void givesUpAfterAFinalAnswer(Script script, String reason) throws Exception {
		assertThat(carry(script, mail(""))).isEqualTo(new Attempt.Refused(reason));
	}

	@Test
	void knowsThatNothingWasTakenWhenTheConnectionEndsInTheMiddle() throws Exception {
		assertThat(carry(Script.CUT_IN_BODY, mail("long line of text ".repeat(1_000_000))))
			.isEqualTo(new Attempt.Postponed("CUT_OFF", false));
		assertThat(stub.whole()).isEmpty();
	}

	@Test
	void doubtsWhenTheConnectionEndsAfterTheWholeMessage() throws Exception {
		assertThat(carry(Script.CUT_AFTER_BODY, mail(""))).isEqualTo(new Attempt.Unknown("NO_REPLY"));
		assertThat(stub.whole()).hasSize(1);
		assertThat(carrier.isOpen()).isFalse();
	}

	@Test
	void touchesNoDeliveryWhenTheServerCannotBeReached() throws Exception {
		connectTo(Script.GREET_421);
		assertThatExceptionOfType(CarrierUnavailableException.class).isThrownBy(carrier::open);
		stub.close();
		assertThatExceptionOfType(CarrierUnavailableException.class).isThrownBy(carrier::open);
		assertThat(stub.commands()).noneMatch((line) -> line.startsWith("MAIL"));
	}

	@Test
	void keepsTheConnectionForTheNextMail() throws Exception {
		assertThat(carry(Script.ACCEPT, mail(""))).isEqualTo(new Attempt.Accepted());
		assertThat(carrier.carry(mail(""))).isEqualTo(new Attempt.Accepted());
		assertThat(stub.commands().stream().filter((line) -> line.startsWith("EHLO"))).hasSize(1);
	}

	@Test
	void triesAgainAtOnceWhenAKeptConnectionHadDiedUnnoticed() throws Exception {
		assertThat(carry(Script.CUT_AFTER_REPLY, mail(""))).isEqualTo(new Attempt.Accepted());
		assertThat(carrier.carry(mail(""))).isEqualTo(new Attempt.Postponed("CUT_OFF", true));
	}

	@Test
	void writesHeadersThatServersAndPeopleUnderstand() throws Exception {
		carry(Script.ACCEPT, mail(""));
		MimeMessage received = received();
		assertThat(received.getMessageID()).isEqualTo(MESSAGE_ID);
		assertThat(received.getHeader("To")).containsExactly("author@biocluster.example");
		assertThat(received.getHeader("From")).containsExactly("no-reply@biocluster.example");
		assertThat(received.getHeader("Subject")[0]).matches("\\p{ASCII}+").contains("=?UTF-8?");
		assertThat(received.getSubject()).isEqualTo("Предложение МБК-2026-00012 получено");
		assertThat(received.getSentDate()).isEqualTo(NOW);
		assertThat(received.getHeader("Auto-Submitted")).containsExactly("auto-generated");
		assertThat(received.getHeader("X-Auto-Response-Suppress")).containsExactly("All");
		assertThat(received.getHeader("Content-Language")).containsExactly("ru");
		assertThat(stub.whole().getFirst()).matches("[\\p{ASCII}\\s]+");
	}

	@Test
	void writesPlainTextFirstAndHtmlSecond() throws Exception {
		carry(Script.ACCEPT, mail(""));
		MimeMultipart parts = (MimeMultipart) received().getContent();
		assertThat(parts.getContentType()).startsWith("multipart/alternative");
		assertThat(parts.getBodyPart(0).getContentType()).isEqualToIgnoringCase("text/plain; charset=UTF-8");
		assertThat(parts.getBodyPart(0).getContent()).asString().contains("Регистрационный номер: МБК-2026-00012");
		assertThat(parts.getBodyPart(1).getContentType()).isEqualToIgnoringCase("text/html; charset=UTF-8");
		assertThat(parts.getBodyPart(1).getContent()).asString().contains("<p>Здравствуйте!</p>");
	}

	@Test
	void refusesControlCharactersInHeaders() throws Exception {
		Letter letter = new Letter(Language.RU, "a\r\nBcc: b@biocluster.example",
				Letters.write(Message.RECEIPT, Letters.russian(), Letters.POLICY, Language.RU, null).blocks());
		OutgoingMail mail = new OutgoingMail(MESSAGE_ID, new MailAddress("author@biocluster.example"), letter);
		assertThat(carry(Script.ACCEPT, mail)).isEqualTo(new Attempt.Refused("NOT_A_LETTER"));
		assertThat(stub.whole()).isEmpty();
	}

	private MimeMessage received() throws Exception {
		return new MimeMessage(Session.getInstance(new Properties()),
				new ByteArrayInputStream(stub.whole().getFirst().getBytes(StandardCharsets.UTF_8)));
	}

	private Attempt carry(Script script, OutgoingMail mail) throws Exception {
		connectTo(script);
		carrier.open();
		return carrier.carry(mail);
	}

	private void connectTo(Script script) throws Exception {
		stub = new SmtpStub(script);
		Properties properties = new Properties();
		properties.put("mail.smtp.connectiontimeout", "2000");
		properties.put("mail.smtp.timeout", "5000");
		properties.put("mail.smtp.writetimeout", "5000");
		properties.put("mail.smtp.localhost", "localhost");
		carrier = new SmtpCarrier(new SmtpServer(Session.getInstance(properties), "smtp", "127.0.0.1", stub.port(),
				null, null, new InternetAddress("no-reply@biocluster.example")),
				InstantSource.fixed(NOW.plusMillis(7)));
	}

	private static OutgoingMail mail(String body) {
		Letter letter = Letters.write(Message.RECEIPT, body.isEmpty() ? Letters.russian() : Letters.longText(body),
				Letters.POLICY, Language.RU, null);
		return new OutgoingMail(MESSAGE_ID, new MailAddress("author@biocluster.example"), letter);
	}

}
