package org.biocluster.desk;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.biocluster.account.AccountSetup;
import org.biocluster.account.kafka.MemberDocuments;
import org.biocluster.policy.Policy;
import org.biocluster.policy.change.PolicyChanges;
import org.biocluster.policy.json.PolicyJson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/// Sees to it that there is a policy, that somebody can sign in, and that the other services know who belongs to which
/// group. The others wait for it, so it begins before the web server and tries for as long as it takes; every step looks
/// first and changes only what is missing. It looks again now and then: what somebody wrote over is put right in time.
final class FirstStart implements InitializingBean, DisposableBean, HealthIndicator {

	private static final Logger log = LoggerFactory.getLogger(FirstStart.class);

	private static final Duration PAUSE = Duration.ofSeconds(1);

	private static final Duration AGAIN = Duration.ofMinutes(1);

	private final PolicyChanges changes;

	private final AccountSetup accounts;

	private final MemberDocuments members;

	private final ScheduledExecutorService thread = Executors
		.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("first-start").factory());

	private volatile boolean done;

	FirstStart(PolicyChanges changes, AccountSetup accounts, MemberDocuments members) {
		this.changes = changes;
		this.accounts = accounts;
		this.members = members;
	}

	@Override
	public void afterPropertiesSet() {
		thread.scheduleWithFixedDelay(this::attempt, 0, AGAIN.toMillis(), TimeUnit.MILLISECONDS);
	}

	/// Looks once more, for example because another policy with other groups is in force.
	void again() {
		if (!thread.isShutdown()) {
			thread.execute(this::attempt);
		}
	}

	@Override
	public void destroy() {
		thread.shutdownNow();
	}

	@Override
	public Health health() {
		return (done ? Health.up() : Health.outOfService()).build();
	}

	private void attempt() {
		try {
			Policy policy = changes.ensure(PolicyJson.shippedDefault());
			accounts.ensure(policy);
			members.publish(policy);
			done = true;
		}
		// The last resort that keeps trying: broker, registry, database or disk may come
		// back.
		catch (RuntimeException e) {
			if (!thread.isShutdown()) {
				log.atWarn().setCause(e).log("The desk can't be set up yet; trying again");
				thread.schedule(this::attempt, PAUSE.toMillis(), TimeUnit.MILLISECONDS);
			}
		}
	}

}
