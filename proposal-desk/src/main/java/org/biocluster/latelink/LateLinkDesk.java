package org.biocluster.latelink;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.biocluster.account.StaffMember;
import org.biocluster.latelink.Arrivals.Arrival;
import org.biocluster.link.LateLink;
import org.biocluster.link.LateLink.Withdrawal;
import org.biocluster.link.Links;
import org.biocluster.proposal.Role;
import org.biocluster.trail.AuditTrail;

/// Gives late links and takes them back, and writes down who did.
/// @param publicUrl where authors find the form
public record LateLinkDesk(LateLinks links, Arrivals arrivals, Links tokens, URI publicUrl, AuditTrail trail,
		InstantSource clock) {

	/// How often one link may be used at most.
	public static final int MOST_USES = 20;

	/// How long one may hold.
	static final Duration LONGEST = Duration.ofDays(90);

	private static final int LONGEST_TEXT = 300;

	/// All of them; addresses only for whoever may hand them over.
	public List<GivenLink> all(StaffMember reader) {
		Instant now = clock.instant();
		List<Arrival> came = arrivals.all();
		boolean hands = reader.role() == Role.SECRETARIAT;
		return links.all()
			.stream()
			.map((link) -> GivenLink.of(link, came, hands ? address(link.id()) : null, now))
			.toList();
	}

	/// Gives a link; pressed twice it is still one.
	public LateLinkResult give(UUID id, String round, Instant until, int uses, String meantFor, String reason,
			StaffMember member) {
		Instant now = clock.instant();
		boolean timely = until.isAfter(now) && !until.isAfter(now.plus(LONGEST));
		if (!timely || uses < 1 || uses > MOST_USES || !isSaid(meantFor) || !isSaid(reason)) {
			return LateLinkResult.INVALID;
		}
		if (links.find(id).isEmpty()) {
			links.write(
					new LateLink(id, round, until, uses, meantFor.strip(), reason.strip(), member.actor(), now, null));
			trail.done(member.actor(), "late-link.give", id.toString(),
					Map.of("round", round, "until", until.toString(), "uses", Integer.toString(uses)));
		}
		return LateLinkResult.DONE;
	}

	/// Takes a link back; what came by it stays.
	public LateLinkResult withdraw(UUID id, String reason, StaffMember member) {
		Optional<LateLink> given = links.find(id);
		if (given.isEmpty() || !isSaid(reason)) {
			return given.isEmpty() ? LateLinkResult.UNKNOWN : LateLinkResult.INVALID;
		}
		LateLink link = given.get();
		if (link.withdrawal() == null) {
			links.write(link.withdrawn(new Withdrawal(member.actor(), clock.instant(), reason.strip())));
			trail.done(member.actor(), "late-link.withdraw", id.toString(), Map.of("round", link.round()));
		}
		return LateLinkResult.DONE;
	}

	private String address(UUID link) {
		return publicUrl.toString().replaceAll("/+$", "") + "/proposals/late/" + tokens.late(link);
	}

	private static boolean isSaid(String text) {
		return !text.isBlank() && text.length() <= LONGEST_TEXT;
	}

}
