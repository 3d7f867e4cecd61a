package org.biocluster.proposal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

import org.biocluster.language.Language;
import org.biocluster.policy.Consulted;
import org.biocluster.proposal.ProposalState.Existing;

/// What the decider makes of random lives of many proposals, a few of which go on at a time; for tests of what reads histories.
public final class RandomHistory {

	private static final List<Regulations> POLICIES = List.of(Proposals.TO_BIOENERGY,
			Proposals.to("secretariat", new Consulted("agri-food", false)),
			Proposals.to("agri-food", new Consulted("bioenergy", false), new Consulted("programme", true)));

	private static final int AT_A_TIME = 12;

	private final RandomGenerator random;

	private final Map<Integer, StoredProposal> stored = new HashMap<>();

	private final List<Step> steps = new ArrayList<>();

	private PartitionLedger ledger = PartitionLedger.empty(2, 4);

	private Instant now = Proposals.NOW;

	/// What was written at once.
	public record Step(ProposalId proposal, Instant at, List<RecordedEvent> events, List<Effect> effects) {
	}

	private RandomHistory(long seed) {
		this.random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
	}

	/// The same for the same arguments, without what was refused.
	/// @param requests for all together, each a while after the one before
	public static List<Step> of(long seed, int proposals, int requests) {
		RandomHistory history = new RandomHistory(seed);
		for (int request = 0; request < requests; request++) {
			int first = (int) ((long) request * proposals / requests);
			history.now = history.now.plusSeconds(history.random.nextInt(6_000));
			history.ask(first + history.random.nextInt(AT_A_TIME), request);
			history.look(first + history.random.nextInt(AT_A_TIME));
		}
		return history.steps;
	}

	private void ask(int n, int number) {
		StoredProposal before = stored.getOrDefault(n, StoredProposal.NONE);
		Request<? extends Command> request = new RandomRequests(random, now).next(n, number, before);
		Request<Command> varied = new Request<>(request.id(), request.proposalId(), request.at(), request.actor(),
				request.groups(), request.basedOn(), request.language(),
				varied(request.command(), number, before.state()));
		keep(n, Handling.of(varied, Proposals.at(number), before, ledger, policy(), now));
	}

	private void look(int n) {
		keep(n, Handling.ofTime(Proposals.proposal(n), stored.getOrDefault(n, StoredProposal.NONE), ledger, policy(),
				now));
	}

	private Regulations policy() {
		return POLICIES.get(random.nextInt(POLICIES.size()));
	}

	private void keep(int n, Handling handling) {
		stored.put(n, handling.stored());
		ledger = handling.ledger();
		if (!handling.events().isEmpty()) {
			steps.add(new Step(Proposals.proposal(n), now, handling.events(), handling.effects()));
		}
	}

	/// With files, and any text blacked out.
	private Command varied(Command command, int number, ProposalState state) {
		Text name = new Text(new TextId(new UUID(4, number)), TextKind.FILE_NAME, Language.RU, "h" + number,
				"file " + number);
		List<FileRef> files = List.of(new FileRef("%064x".formatted(number % 5), number, "application/pdf", name.id()));
		return switch (command) {
			case SubmitterCommand.Submit submit -> new SubmitterCommand.Submit(submit.classification(),
					submit.language(), with(submit.texts(), name), files, submit.submitter(), submit.consents(),
					submit.origin(), submit.fingerprint(), submit.flags(), submit.holdReasons());
			case SubmitterCommand.Amend amend -> new SubmitterCommand.Amend(amend.classification(),
					with(amend.texts(), name), files, amend.fingerprint(), amend.flags());
			case SubmitterCommand.Answer answer -> new SubmitterCommand.Answer(with(answer.answers(), name), files);
			case StaffCommand.RedactText redact when state instanceof Existing existing -> {
				List<TextRef> texts = existing.dossier().content().texts();
				yield new StaffCommand.RedactText(texts.get(random.nextInt(texts.size())).id(),
						random.nextBoolean() ? redact.replacement() : null, redact.ground());
			}
			case Command _ -> command;
		};
	}

	private static List<Text> with(List<Text> texts, Text name) {
		List<Text> all = new ArrayList<>(texts);
		all.add(name);
		return all;
	}

}
