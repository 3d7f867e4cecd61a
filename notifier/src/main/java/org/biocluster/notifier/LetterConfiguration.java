package org.biocluster.notifier;

import java.time.InstantSource;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;

import org.biocluster.briefing.Briefings;
import org.biocluster.dispatch.AddressLimit;
import org.biocluster.dispatch.Composer;
import org.biocluster.dispatch.LetterComposer;
import org.biocluster.dispatch.jdbc.JdbcAddressLimit;
import org.biocluster.dispatch.mail.SmtpCarrier.SmtpServer;
import org.biocluster.letter.LetterWriter;
import org.biocluster.letter.WebAddresses;
import org.biocluster.link.Links;
import org.biocluster.policy.kafka.PolicyFeed;
import org.biocluster.secret.Secrets;
import org.biocluster.taxonomy.json.TaxonomyJson;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/// Puts together what writes letters, and says where they go.
@Configuration(proxyBeanMethods = false)
class LetterConfiguration {

	@Bean
	AddressLimit addressLimit(NotifierSettings settings, JdbcClient jdbc, InstantSource clock) {
		return settings.rateLimit().enabled() ? new JdbcAddressLimit(jdbc, settings.rateLimit().receipts(), clock)
				: AddressLimit.NONE;
	}

	@Bean
	Composer composer(NotifierSettings settings, Briefings briefings, PolicyFeed policies, AddressLimit limit) {
		Links links = new Secrets(settings.secretsDirectory()).links();
		WebAddresses addresses = new WebAddresses(settings.publicUrl(), settings.deskUrl(), links);
		return new LetterComposer(briefings, policies::version, new LetterWriter(TaxonomyJson.shipped(), addresses),
				limit);
	}

	/// Spring's sender connects for every mail and tells too little when that fails, so
	/// only its settings are used.
	@Bean
	SmtpServer smtpServer(JavaMailSenderImpl configured, NotifierSettings settings) throws AddressException {
		String protocol = configured.getProtocol();
		String host = configured.getHost();
		return new SmtpServer(configured.getSession(), (protocol != null) ? protocol : "smtp",
				(host != null) ? host : "127.0.0.1", configured.getPort(), configured.getUsername(),
				configured.getPassword(), new InternetAddress(settings.mail().from(), true));
	}

}
