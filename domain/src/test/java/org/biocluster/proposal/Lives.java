package org.biocluster.proposal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.biocluster.language.Language;
import org.biocluster.policy.Consulted;
import org.biocluster.proposal.ProposalState.Existing;
import org.jspecify.annotations.Nullable;

/// Brings a proposal into a status the way people would, and asks for the next thing.
final class Lives {

	static final Instant NOW = Proposals.NOW;

	static final SessionRef SESSION = new SessionRef("s1", "1", null, null, null);

	private static final Regulations TO_BIOENERGY = Proposals.to("bioenergy", new Consulted("programme", false));

	private static final Regulations TO_SECRETARIAT = Proposals.to("secretariat", new Consulted("programme", false));

	private final String given;

	private final Regulations regulations;

	private final Persona lead;

	private StoredProposal stored = StoredProposal.NONE;

	private PartitionLedger ledger = PartitionLedger.empty(2, 4);

	private int commands;

	private Lives(String given) {
		boolean secretariat = given.contains("secretariat");
		this.given = given;
		this.regulations = secretariat ? TO_SECRETARIAT : TO_BIOENERGY;
		this.lead = secretariat ? Persona.SECRETARIAT : Persona.CHAIR;
	}

	/// Every status that a proposal can rest in under this condition, and the absence of
	/// one.
	static List<Lives> under(String given) {
		if (given.equals("suspicious")) {
			return List.of(life(given, "absent"));
		}
		List<String> states = new ArrayList<>(List.of("absent", "held", "registered", "routed", "in-review",
				"clarification", "on-agenda", "deferred", "withdrawn"));
		if (!given.contains("secretariat")) {
			states.addAll(List.of("included", "partly", "noted", "rejected", "merged", "passed-on"));
		}
		return states.stream().map((state) -> life(given, state)).toList();
	}

	ProposalState state() {
		return stored.state();
	}

	/// The commands that this persona could give, by their names in the table.
	Map<String, Command> wishes(Persona persona) {
		return given.equals("suspicious") ? Map.of("submit", Proposals.held(Proposals.submit("a"), "HONEYPOT"))
				: new Wishes(stored.state(), persona).all();
	}

	Handling ask(Persona persona, Command command) {
		return Handling.of(request(persona, command), Proposals.at(++commands), stored, ledger, regulations, NOW);
	}

	private static Lives life(String given, String state) {
		Lives life = new Lives(given);
		switch (state) {
			case "absent" -> {
			}
			case "held" -> life.play(Persona.AUTHOR, Proposals.held(Proposals.submit("a"), "HONEYPOT"));
			case "registered" -> life.register();
			default -> life.lead(state);
		}
		life.arrange(state);
		return life;
	}

	/// Proposals pass through the register without resting there; an older history may
	/// say otherwise.
	private void register() {
		Handling handling = ask(Persona.AUTHOR, Proposals.submit("a"));
		for (RecordedEvent event : handling.events()) {
			if (!(stored.state() instanceof ProposalState.InRegister)) {
				stored = stored.after(event);
				ledger = ledger.after(event);
			}
		}
	}

	private void lead(String state) {
		play(Persona.AUTHOR, Proposals.submit("a"));
		if (state.equals("withdrawn")) {
			play(Persona.AUTHOR, new SubmitterCommand.Withdraw(null));
		}
		else if (!state.equals("routed")) {
			play(lead, new StaffCommand.Assign(primary(), Persona.MEMBER.actor().id()));
			review(state);
		}
	}

	private void review(String state) {
		Wishes wishes = wish(lead);
		switch (state) {
			case "in-review" -> {
			}
			case "clarification" -> play(lead, wishes.requestClarification());
			case "on-agenda" -> play(lead, wishes.putOnAgenda());
			case "deferred" -> {
				play(lead, wishes.putOnAgenda());
				play(lead, wishes.defer());
			}
			default -> decide(state);
		}
	}

	private void decide(String state) {
		play(lead, wish(lead).proposeDecision(decisionCode(state), null));
		play(lead, new StaffCommand.ReleaseDecision(primary(), null));
	}

	private void arrange(String state) {
		boolean considered = List.of("in-review", "on-agenda", "deferred").contains(state);
		if (considered && given.contains("draft")) {
			play(lead, wish(lead).proposeDecision(null, null));
		}
		if (state.equals("on-agenda") && given.contains("protocol")) {
			play(lead, wish(lead).proposeDecision(null, SESSION));
		}
		if (considered && given.contains("objection")) {
			play(Persona.CONSULTED_CHAIR, wish(Persona.CONSULTED_CHAIR).giveOpinion("object"));
		}
	}

	private Wishes wish(Persona persona) {
		return new Wishes((Existing) stored.state(), persona);
	}

	private String primary() {
		return SampleCommands.primary((Existing) stored.state());
	}

	private void play(Persona persona, Command command) {
		Handling handling = ask(persona, command);
		if (!(handling.outcome() instanceof Outcome.Accepted)) {
			throw new IllegalStateException(command.type() + ": " + handling.outcome());
		}
		stored = handling.stored();
		ledger = handling.ledger();
	}

	private Request<? extends Command> request(Persona persona, Command command) {
		return new Request<>(new CommandId(new UUID(3, commands + 1)), Proposals.proposal(1), NOW, persona.actor(),
				persona.groups(), null, Language.RU, command);
	}

	private static @Nullable String decisionCode(String state) {
		return switch (state) {
			case "included" -> "include";
			case "rejected" -> "reject";
			case "noted" -> "note";
			case "merged" -> "merge";
			default -> state.equals("passed-on") ? "pass-on" : state;
		};
	}

}
