package org.biocluster.routing.streams;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.biocluster.language.Language;
import org.biocluster.proposal.Actor;
import org.biocluster.proposal.Classification;
import org.biocluster.proposal.Command;
import org.biocluster.proposal.CommandId;
import org.biocluster.proposal.Consent;
import org.biocluster.proposal.NameBasedIds;
import org.biocluster.proposal.Origin;
import org.biocluster.proposal.ProposalId;
import org.biocluster.proposal.Request;
import org.biocluster.proposal.Role;
import org.biocluster.proposal.StaffCommand;
import org.biocluster.proposal.Submitter;
import org.biocluster.proposal.SubmitterCommand;
import org.biocluster.proposal.SubmitterCommand.Submit;
import org.biocluster.proposal.Text;
import org.biocluster.proposal.TextId;
import org.biocluster.proposal.TextKind;

/// Commands for tests.
public final class Commands {

	public static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");

	private static final UUID NAMESPACE = new UUID(7, 7);

	private Commands() {
	}

	/// A submission of a key; equal keys and contents make equal commands.
	public static Request<SubmitterCommand> submission(String key, String content) {
		ProposalId proposal = new ProposalId(NameBasedIds.uuid(NAMESPACE, key));
		CommandId command = new CommandId(NameBasedIds.uuid(proposal.value(), content));
		return request(proposal, command, submit(proposal, content));
	}

	/// What the author wishes about a proposal.
	static Request<SubmitterCommand> author(ProposalId proposal, int number, SubmitterCommand wish) {
		return request(proposal, new CommandId(new UUID(3, number)), wish);
	}

	/// What the chair of the bioenergy group wishes about a proposal.
	static Request<StaffCommand> staff(ProposalId proposal, int number, StaffCommand wish) {
		return new Request<>(new CommandId(new UUID(3, number)), proposal, NOW, new Actor("c1", Role.CHAIR),
				Set.of("bioenergy"), null, Language.RU, wish);
	}

	static <C extends Command> Request<C> request(ProposalId proposal, CommandId command, C wish) {
		return new Request<>(command, proposal, NOW, Actor.SUBMITTER, Set.of(), null, Language.RU, wish);
	}

	private static Submit submit(ProposalId proposal, String content) {
		Classification classification = new Classification("priority-direction", null, List.of("bioenergy"), false,
				List.of(), "company", "RU-MOW", List.of(), List.of(), null, null, null, null, List.of());
		return new Submit(classification, Language.RU,
				List.of(text(proposal, TextKind.TITLE, content), text(proposal, TextKind.BODY, content)), List.of(),
				new Submitter("Canarysurname", "Canaryname", null, null, "author@biocluster.example", null, Language.RU,
						List.of()),
				List.of(new Consent("personal-data", "1", "00", NOW, List.of())),
				new Origin("api", null, null, NOW, null, null), NameBasedIds.uuid(NAMESPACE, content).toString(),
				List.of(), List.of());
	}

	private static Text text(ProposalId proposal, TextKind kind, String value) {
		TextId id = new TextId(NameBasedIds.uuid(proposal.value(), "v1/" + kind));
		return new Text(id, kind, Language.RU, "hash-" + kind, value);
	}

}
