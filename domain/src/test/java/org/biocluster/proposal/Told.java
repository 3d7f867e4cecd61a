package org.biocluster.proposal;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.biocluster.group.GroupMember;
import org.biocluster.language.Language;
import org.biocluster.notification.Background;
import org.biocluster.notification.Notice;
import org.biocluster.notification.NotificationPlan;
import org.biocluster.notification.Preferences;
import org.biocluster.notification.Recipient;
import org.biocluster.proposal.ProposalState.Existing;

/// Who would get a mail about facts, if the groups were those of the personas.
final class Told {

	private static final String ASSIGNEE = "assignee";

	private Told() {
	}

	/// The personas' codes.
	/// @param before the proposal before the first of the facts
	static Set<String> about(ProposalState before, List<RecordedEvent> facts) {
		Set<String> told = new TreeSet<>();
		ProposalState state = before;
		for (RecordedEvent fact : facts) {
			Background background = background(state);
			Notice.of(fact)
				.map((notice) -> NotificationPlan.of(notice, background, Told::members, Preferences.EVERYTHING))
				.orElse(List.of())
				.forEach((planned) -> told.add(code(planned.recipient())));
			state = Evolution.evolve(state, fact);
		}
		return told;
	}

	private static Background background(ProposalState state) {
		if (!(state instanceof Existing existing)) {
			return new Background(true, null, List.of(), Set.of(), null, null);
		}
		Dossier dossier = existing.dossier();
		Optional<Routing> routing = Optional.ofNullable(dossier.routing());
		return new Background(dossier.authorship().known(), routing.map(Routing::primary).orElse(null),
				routing.map((known) -> List.copyOf(known.opinionGroups())).orElse(List.of()), heard(dossier),
				existing.status().code(), dossier.review().responsible());
	}

	private static Set<String> heard(Dossier dossier) {
		return dossier.review()
			.opinions()
			.stream()
			.filter((opinion) -> opinion.position() != null)
			.map(Opinion::group)
			.collect(Collectors.toSet());
	}

	private static List<GroupMember> members(String group) {
		return Arrays.stream(Persona.values())
			.filter((persona) -> persona.isOf(group))
			.map((persona) -> new GroupMember(persona.actor().id(), persona.actor().role(), "a@biocluster.example",
					Language.RU, true))
			.toList();
	}

	private static String code(Recipient recipient) {
		return switch (recipient) {
			case Recipient.Author _ -> Persona.AUTHOR.code();
			case Recipient.Member member -> codes().contains(member.memberId()) ? member.memberId() : ASSIGNEE;
			case Recipient.Lead lead -> lead.id();
		};
	}

	private static Set<String> codes() {
		return Arrays.stream(Persona.values()).map(Persona::code).collect(Collectors.toSet());
	}

}
