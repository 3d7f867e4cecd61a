package org.biocluster.desk;

import java.time.InstantSource;
import java.util.UUID;
import java.util.function.Supplier;

import org.biocluster.journal.kafka.TopicLog;
import org.biocluster.journal.kafka.TopicWriter;
import org.biocluster.latelink.LateLinkDesk;
import org.biocluster.latelink.jdbc.JdbcArrivals;
import org.biocluster.latelink.kafka.TopicLateLinks;
import org.biocluster.latelink.web.LateLinkPage;
import org.biocluster.policy.change.Policies;
import org.biocluster.secret.Secrets;
import org.biocluster.trail.AuditTrail;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Leave to send something to a round that has closed.
@Configuration(proxyBeanMethods = false)
class LateLinkConfiguration {

	@Bean
	LateLinkDesk lateLinkDesk(TopicLog log, TopicWriter writer, JdbcClient jdbc, AuditTrail trail, InstantSource clock,
			DeskSettings settings) {
		return new LateLinkDesk(new TopicLateLinks(log, writer), new JdbcArrivals(jdbc),
				new Secrets(settings.secretsDirectory()).links(), settings.publicUrl(), trail, clock);
	}

	@Bean
	LateLinkPage lateLinkPage(LateLinkDesk desk, Policies policies, Supplier<UUID> ids, InstantSource clock) {
		return new LateLinkPage(desk, () -> policies.policy().orElse(null), ids, clock);
	}

}
