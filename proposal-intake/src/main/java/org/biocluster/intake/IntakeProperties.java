package org.biocluster.intake;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.biocluster.protection.web.ApiClient;
import org.biocluster.topic.kafka.KafkaConnection;
import org.biocluster.wire.RegistrySettings;
import org.biocluster.wire.WireSettings;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/// The configuration of the service; application.yml explains every part.
/// @param clients programs with limits of their own
@ConfigurationProperties("biocluster")
record IntakeProperties(KafkaConnection kafka, RegistrySettings registry, String publicUrl, Path secretsDirectory,
		@DefaultValue Operator operator, @DefaultValue RateLimit rateLimit, @DefaultValue Intake intake,
		@DefaultValue Attachments attachments, @DefaultValue List<ApiClient> clients) {

	IntakeProperties {
		clients = List.copyOf(clients);
		if (!publicUrl.matches("https?://[^/?#]+(/[^?#]*)?")) {
			throw new IllegalArgumentException("biocluster.public-url must be an http or https address: " + publicUrl);
		}
		publicUrl = publicUrl.endsWith("/") ? publicUrl.substring(0, publicUrl.length() - 1) : publicUrl;
	}

	WireSettings wire() {
		return WireSettings.of(kafka, registry);
	}

	/// Who processes personal data, as the consent documents name it.
	record Operator(@DefaultValue("наименование и адрес указывает владелец этой установки") String ru,
			@DefaultValue("name and address are given by the owner of this installation") String en) {
	}

	record RateLimit(@DefaultValue("true") boolean enabled) {
	}

	/// @param directory where attached files are kept, for the desk too
	/// @param quota how much is kept at most
	/// @param scanner who looks for malware
	record Attachments(@DefaultValue("data/attachments") Path directory, @DefaultValue("20GB") DataSize quota,
			@DefaultValue Scanner scanner) {

		Attachments {
			if (quota.toBytes() < 1) {
				throw new IllegalArgumentException("biocluster.attachments.quota must be positive: " + quota);
			}
		}

	}

	/// A clamd.
	/// @param host empty for none
	/// @param patience until it answers
	record Scanner(@DefaultValue("") String host, @DefaultValue("3310") int port,
			@DefaultValue("20s") Duration patience) {
	}

	/// @param patience how long a sender waits for the outcome
	/// @param atOnce how many submissions may be under way
	record Intake(@DefaultValue("2s") Duration patience, @DefaultValue("256") int atOnce) {

		Intake {
			if (patience.isNegative() || patience.compareTo(Duration.ofSeconds(8)) > 0) {
				throw new IllegalArgumentException("biocluster.intake.patience must be between 0 and 8 s: " + patience);
			}
			if (atOnce < 1) {
				throw new IllegalArgumentException("biocluster.intake.at-once must be positive: " + atOnce);
			}
		}

	}

}
