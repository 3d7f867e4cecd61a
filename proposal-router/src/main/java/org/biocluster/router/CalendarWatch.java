package org.biocluster.router;

import java.time.InstantSource;
import java.util.Optional;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;

import org.biocluster.deadline.Deadlines;
import org.biocluster.deadline.WorkingCalendar;
import org.biocluster.proposal.Regulations;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Watches that the working-day calendar in force goes on: behind its end holidays would be counted as working days.
/// Thread-safe.
final class CalendarWatch {

	private static final Logger LOG = LoggerFactory.getLogger(CalendarWatch.class);

	/// The same bound as in the alarm.
	private static final long SHORT = 60;

	private final RegulationsInForce regulations;

	private final InstantSource clock;

	CalendarWatch(RegulationsInForce regulations, InstantSource clock) {
		this.regulations = regulations;
		this.clock = clock;
	}

	void bindTo(MeterRegistry registry) {
		Gauge.builder("biocluster.router.calendar.days.left", () -> daysLeft().orElse(null))
			.description("Days until the end of the working-day calendar")
			.register(registry);
	}

	/// How many days the calendar in force still covers, negative after its end; empty
	/// before there is a policy.
	Optional<Long> daysLeft() {
		return regulations.find().map((found) -> found.deadlines().calendar()).map(this::daysLeft);
	}

	/// Warns when the calendar in force ends soon.
	void look() {
		regulations.find().map(Regulations::deadlines).map(Deadlines::calendar).ifPresent((calendar) -> {
			long left = daysLeft(calendar);
			if (left < SHORT) {
				LOG.atWarn()
					.addKeyValue("calendar", calendar.version())
					.addKeyValue("daysLeft", left)
					.log("The working-day calendar ends soon; the policy needs a newer one");
			}
		});
	}

	private long daysLeft(WorkingCalendar calendar) {
		return calendar.last().toEpochDay() - Deadlines.day(clock.instant()).toEpochDay();
	}

}
