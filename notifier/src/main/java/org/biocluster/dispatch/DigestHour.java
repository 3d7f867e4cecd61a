package org.biocluster.dispatch;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

import org.biocluster.notification.Message;
import org.biocluster.notification.PlannedDelivery;
import org.jspecify.annotations.Nullable;

/// The time of day, in Moscow, at which each person's reminders are sent as one letter.
/// @param at null when every reminder is a letter of its own, sent at once
public record DigestHour(@Nullable LocalTime at) {

	private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");

	/// Whether the delivery may share a letter with others to the same person.
	public static boolean isShared(PlannedDelivery planned) {
		return planned.message() == Message.DEADLINE;
	}

	/// The first such time after a fact; null when nobody waits for it.
	public @Nullable Instant after(Instant fact) {
		if (at == null) {
			return null;
		}
		ZonedDateTime time = fact.atZone(MOSCOW);
		ZonedDateTime sameDay = time.with(at);
		return (sameDay.isAfter(time) ? sameDay : sameDay.plusDays(1)).toInstant();
	}

}
