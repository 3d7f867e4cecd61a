package org.biocluster.desk;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;

import org.biocluster.topic.kafka.KafkaConnection;
import org.biocluster.wire.RegistrySettings;
import org.biocluster.wire.WireSettings;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/// What the desk needs to know of its surroundings.
/// @param secretsDirectory where `content.key` and `links.key` are
/// @param publicUrl where authors find the form, for links that the secretariat hands over
/// @param deskUrl how people reach the desk; decides whether the session cookie is for TLS only
@ConfigurationProperties("biocluster")
record DeskSettings(@DefaultValue("http://127.0.0.1:8081") URI deskUrl, KafkaConnection kafka,
		RegistrySettings registry, @DefaultValue Desk desk, @DefaultValue Mail mail,
		@DefaultValue("data/secrets") Path secretsDirectory, @DefaultValue Attachments attachments,
		@DefaultValue("http://127.0.0.1:8080") URI publicUrl) {

	/// Whether people reach the desk by TLS.
	boolean secure() {
		return "https".equals(deskUrl.getScheme());
	}

	WireSettings wire() {
		return WireSettings.of(kafka, registry);
	}

	/// @param directory where the public side keeps attached files, and the desk scans of
	/// letters
	/// @param quota of all of them together
	/// @param scanner who looks for malware in scans of letters
	record Attachments(@DefaultValue("data/attachments") Path directory, @DefaultValue("20GB") DataSize quota,
			@DefaultValue Scanner scanner) {
	}

	/// A clamd.
	/// @param host empty for none
	/// @param patience until it answers
	record Scanner(@DefaultValue("") String host, @DefaultValue("3310") int port,
			@DefaultValue("20s") Duration patience) {
	}

	/// @param from the address that invitations come from
	record Mail(@DefaultValue("no-reply@biocluster.example") String from) {
	}

	/// @param accountsFile where the first passwords are handed over
	/// @param patience how long to wait for the router's decision on a command
	record Desk(@DefaultValue("data/accounts.csv") Path accountsFile, @DefaultValue("2s") Duration patience) {
	}

}
