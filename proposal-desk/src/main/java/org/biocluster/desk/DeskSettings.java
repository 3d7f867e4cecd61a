package org.biocluster.desk;

import java.net.URI;
import java.nio.file.Path;

import org.biocluster.topic.kafka.KafkaConnection;
import org.biocluster.wire.RegistrySettings;
import org.biocluster.wire.WireSettings;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What the desk needs to know of its surroundings.
/// @param deskUrl how people reach the desk; decides whether the session cookie is for TLS only
@ConfigurationProperties("biocluster")
record DeskSettings(@DefaultValue("http://127.0.0.1:8081") URI deskUrl, KafkaConnection kafka,
		RegistrySettings registry, @DefaultValue Desk desk) {

	/// Whether people reach the desk by TLS.
	boolean secure() {
		return "https".equals(deskUrl.getScheme());
	}

	WireSettings wire() {
		return WireSettings.of(kafka, registry);
	}

	/// @param accountsFile where the first passwords are handed over
	record Desk(@DefaultValue("data/accounts.csv") Path accountsFile) {
	}

}
