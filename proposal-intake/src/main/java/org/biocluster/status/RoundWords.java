package org.biocluster.status;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import com.ibm.icu.text.MeasureFormat;
import com.ibm.icu.text.MeasureFormat.FormatWidth;
import com.ibm.icu.util.Measure;
import com.ibm.icu.util.MeasureUnit;
import org.biocluster.deadline.Round;
import org.biocluster.language.Language;
import org.biocluster.wording.IcuMessages;
import org.biocluster.wording.MoscowTime;

/// Puts closing times into words. Thread-safe.
public final class RoundWords {

	private final Rounds rounds;

	private final IcuMessages messages;

	public RoundWords(Rounds rounds, IcuMessages messages) {
		this.rounds = rounds;
		this.messages = messages;
	}

	/// About the round that opened last; empty where proposals are always welcome.
	public Optional<RoundNotice> notice(Language language) {
		Instant now = this.rounds.now();
		return this.rounds.latest().map((round) -> notice(round, now, language));
	}

	/// About a round that a late link keeps open.
	public RoundNotice byLink(Round round, Instant until, Language language) {
		Duration left = Duration.between(this.rounds.now(), until);
		return new RoundNotice(
				this.messages.in(language, "round.by-link.open", round.title().in(language),
						MoscowTime.date(until, language), MoscowTime.time(until)),
				until, this.messages.in(language, "round.left", span(left, language)));
	}

	private RoundNotice notice(Round round, Instant now, Language language) {
		Instant closes = round.closes();
		String title = round.title().in(language);
		String date = MoscowTime.date(closes, language);
		String time = MoscowTime.time(closes);
		if (!now.isAfter(closes)) {
			return new RoundNotice(this.messages.in(language, "round.open", title, date, time), closes,
					this.messages.in(language, "round.left", span(Duration.between(now, closes), language)));
		}
		Instant end = closes.plus(Duration.ofMinutes(round.grace()));
		String key = round.isInTime(closes, now) ? "round.grace" : "round.over";
		return new RoundNotice(this.messages.in(language, key, title, date, time, MoscowTime.time(end)), closes, null);
	}

	/// Whether a proposal was in time for its round; empty when it belongs to none.
	public Optional<String> arrival(Reception reception, Language language) {
		String code = reception.round();
		if (code == null) {
			return Optional.empty();
		}
		String time = MoscowTime.time(reception.receivedAt());
		String title = this.rounds.named(code).map((round) -> round.title().in(language)).orElse(code);
		String key = reception.late() ? "round.late" : reception.byLink() ? "round.by-link" : "round.in-time";
		return Optional.of(this.messages.in(language, key, time, title));
	}

	/// The two largest units. Whole minutes that are surely left, so that nobody
	/// counts on one that is not; the last one is none.
	static String span(Duration left, Language language) {
		long minutes = left.toMinutes();
		long days = minutes / (24 * 60);
		long hours = minutes / 60 % 24;
		List<Measure> parts = (days > 0) ? List.of(of(days, MeasureUnit.DAY), of(hours, MeasureUnit.HOUR))
				: List.of(of(hours, MeasureUnit.HOUR), of(minutes % 60, MeasureUnit.MINUTE));
		Measure[] shown = parts.stream()
			.filter((part) -> part.getNumber().longValue() > 0
					|| minutes == 0 && part.getUnit().equals(MeasureUnit.MINUTE))
			.toArray(Measure[]::new);
		return MeasureFormat.getInstance(IcuMessages.locale(language), FormatWidth.WIDE).formatMeasures(shown);
	}

	private static Measure of(long number, MeasureUnit unit) {
		return new Measure(number, unit);
	}

}
