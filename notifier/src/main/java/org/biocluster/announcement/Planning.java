package org.biocluster.announcement;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

import org.biocluster.briefing.Briefings;
import org.biocluster.dispatch.Intake;
import org.biocluster.duty.Duty;
import org.biocluster.notification.Background;
import org.biocluster.notification.Change;
import org.biocluster.notification.Notice.ProposalChanged;
import org.biocluster.notification.NotificationPlan;
import org.biocluster.notification.PlannedDelivery;
import org.biocluster.notification.Preferences;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Plans the deliveries of each announcement as soon as the fact and the groups that it is about have arrived. A group
/// that does not arrive in time counts as empty.
public final class Planning implements Duty {

	private static final Logger log = LoggerFactory.getLogger(Planning.class);

	private static final Duration LONGEST_REST = Duration.ofSeconds(2);

	private static final Duration SHORTEST_WAIT = Duration.ofMillis(50);

	private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

	private static final int BATCH = 100;

	private final Announcements announcements;

	private final Briefings briefings;

	private final Intake intake;

	private final Duration patience;

	private final Duration editing;

	private final Runnable wakeWorkers;

	private final InstantSource clock;

	/// @param patience how long to wait for the members of a group
	/// @param editing how long an author may go on changing before anybody is told
	public Planning(Announcements announcements, Briefings briefings, Intake intake, Duration patience,
			Duration editing, Runnable wakeWorkers, InstantSource clock) {
		this.announcements = announcements;
		this.briefings = briefings;
		this.intake = intake;
		this.patience = patience;
		this.editing = editing;
		this.wakeWorkers = wakeWorkers;
		this.clock = clock;
	}

	@Override
	public String name() {
		return "planning";
	}

	@Override
	public Duration perform() {
		int looked = announcements.goThrough(BATCH, this::plan);
		if (looked > 0) {
			wakeWorkers.run();
		}
		return (looked == BATCH) ? Duration.ZERO : untilNext();
	}

	private Duration untilNext() {
		Duration rest = announcements.next()
			.map((next) -> Duration.between(clock.instant(), next))
			.filter((until) -> until.compareTo(LONGEST_REST) < 0)
			.orElse(LONGEST_REST);
		return rest.isNegative() ? Duration.ZERO : rest;
	}

	private Optional<Instant> plan(Announcement announcement) {
		if (announcement.notice() instanceof ProposalChanged changed && changed.change() == Change.AMENDED) {
			Instant settled = announcement.notedAt().plus(editing);
			if (announcements.isAmendedAgain(changed)) {
				return Optional.empty();
			}
			if (clock.instant().isBefore(settled)) {
				return Optional.of(settled);
			}
		}
		return planNow(announcement);
	}

	private Optional<Instant> planNow(Announcement announcement) {
		Optional<Background> background = briefings.background(announcement.notice());
		if (background.isEmpty()) {
			return Optional.of(clock.instant().plus(pause(announcement)));
		}
		ArrivedGroups groups = new ArrivedGroups(briefings);
		List<PlannedDelivery> planned = NotificationPlan.of(announcement.notice(), background.get(), groups,
				Preferences.EVERYTHING);
		if (groups.missedAny() && age(announcement).compareTo(patience) < 0) {
			return Optional.of(clock.instant().plus(pause(announcement)));
		}
		planned.stream().filter((delivery) -> delivery.alarm() != null).forEach(Planning::warn);
		intake.accept(planned, announcement.notice().at());
		return Optional.empty();
	}

	private Duration pause(Announcement announcement) {
		Duration quarter = age(announcement).dividedBy(4);
		Duration bounded = (quarter.compareTo(LONGEST_WAIT) < 0) ? quarter : LONGEST_WAIT;
		return (bounded.compareTo(SHORTEST_WAIT) > 0) ? bounded : SHORTEST_WAIT;
	}

	private Duration age(Announcement announcement) {
		return Duration.between(announcement.notedAt(), clock.instant());
	}

	private static void warn(PlannedDelivery delivery) {
		log.atWarn()
			.addKeyValue("proposalId", delivery.proposalId())
			.addKeyValue("alarm", delivery.alarm())
			.addKeyValue("recipient", delivery.recipient().id())
			.log("Nobody in the group can be told; somebody else is");
	}

}
