package org.biocluster.invitation.mail;

import java.net.URI;

import org.biocluster.account.Account;
import org.biocluster.account.InvitationSender;
import org.biocluster.account.jdbc.Invitations;
import org.biocluster.wording.Messages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSender;
import org.springframework.mail.SimpleMailMessage;

/// Sends people the link by which they set their password, in their language. A mail never holds a password.
/// @param from the address that mails come from
/// @param desk how people reach the desk
public record InvitationMail(MailSender sender, Messages messages, String from, URI desk) implements InvitationSender {

	private static final Logger log = LoggerFactory.getLogger(InvitationMail.class);

	/// @return whether the mail server took it
	@Override
	public boolean send(Account account, String link) {
		SimpleMailMessage mail = new SimpleMailMessage();
		mail.setFrom(from);
		mail.setTo(account.email());
		mail.setSubject(messages.in(account.language(), "invitation.subject"));
		mail.setText(
				messages.in(account.language(), "invitation.text", account.user(), link, Invitations.VALID.toDays()));
		try {
			sender.send(mail);
			return true;
		}
		catch (MailException ex) {
			log.atWarn()
				.addKeyValue("account", account.id())
				.addKeyValue("cause", ex.getClass().getSimpleName())
				.log("The mail server did not take an invitation");
			return false;
		}
	}

	@Override
	public String link(String token) {
		return desk.toString().replaceAll("/+$", "") + "/welcome/" + token;
	}

}
