package org.biocluster.latelink;

import java.time.Instant;
import java.util.List;

import org.biocluster.latelink.Arrivals.Arrival;
import org.biocluster.link.LateLink;
import org.jspecify.annotations.Nullable;

/// A late link with what became of it.
/// @param state code: `open`, `used-up`, `ended` or `withdrawn`
/// @param address to hand over; null where the link opens nothing any more, or the reader may not hand it over
/// @param arrivals what came by it
public record GivenLink(LateLink link, String state, @Nullable String address, List<Arrival> arrivals) {

	public GivenLink {
		arrivals = List.copyOf(arrivals);
	}

	static GivenLink of(LateLink link, List<Arrival> arrivals, @Nullable String address, Instant now) {
		List<Arrival> own = arrivals.stream().filter((arrival) -> arrival.link().equals(link.id())).toList();
		String state = state(link, own.size(), now);
		return new GivenLink(link, state, state.equals("open") ? address : null, own);
	}

	private static String state(LateLink link, int used, Instant now) {
		if (link.withdrawal() != null) {
			return "withdrawn";
		}
		if (!link.isOpen(now)) {
			return "ended";
		}
		return used < link.uses() ? "open" : "used-up";
	}

}
