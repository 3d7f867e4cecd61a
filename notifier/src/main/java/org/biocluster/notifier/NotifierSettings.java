package org.biocluster.notifier;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;

import org.biocluster.topic.kafka.KafkaConnection;
import org.biocluster.wire.RegistrySettings;
import org.biocluster.wire.WireSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The settings of the notifier, from `biocluster.*`; application.yml says what each is for.
@ConfigurationProperties("biocluster")
record NotifierSettings(KafkaConnection kafka, RegistrySettings registry, URI publicUrl, URI deskUrl,
		Path secretsDirectory, @DefaultValue Mail mail, @DefaultValue Delivery delivery,
		@DefaultValue RateLimit rateLimit) {

	WireSettings wire() {
		return WireSettings.of(kafka, registry);
	}

	/// What our mails say about themselves.
	record Mail(@DefaultValue("no-reply@biocluster.example") String from,
			@DefaultValue("biocluster.example") String messageIdDomain) {

		Mail {
			if (!messageIdDomain.matches("[A-Za-z0-9.-]+")) {
				throw new IllegalArgumentException("biocluster.mail.message-id-domain must be a host name");
			}
		}

	}

	/// How deliveries are worked on.
	/// @param digestAt when, in Moscow, reminders are sent; null: each at once
	/// @param toldSince nobody is told about earlier facts; null: ten minutes before the
	/// very first start
	record Delivery(@DefaultValue("4") int workers, @DefaultValue("5s") Duration retryFirst,
			@DefaultValue("10m") Duration retryMost, @DefaultValue("30s") Duration groupPatience,
			@DefaultValue("10m") Duration editsWithin, @Nullable LocalTime digestAt,
			@DefaultValue("1m") Duration listAfter, @Nullable Instant toldSince) {

		Delivery {
			if (workers < 1 || workers > 16) {
				throw new IllegalArgumentException("biocluster.delivery.workers must be between 1 and 16");
			}
			if (retryFirst.compareTo(Duration.ZERO) <= 0 || retryMost.compareTo(retryFirst) < 0) {
				throw new IllegalArgumentException(
						"biocluster.delivery.retry-first must be positive and not above retry-most");
			}
		}

	}

	/// Protection of people whose address somebody else types.
	/// @param receipts to one address within a day
	record RateLimit(@DefaultValue("true") boolean enabled, @DefaultValue("500") int receipts) {

		RateLimit {
			if (receipts < 1) {
				throw new IllegalArgumentException("biocluster.rate-limit.receipts must be at least 1");
			}
		}

	}

}
