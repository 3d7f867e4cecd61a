package org.biocluster.testsupport.history;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.biocluster.language.Language;
import org.biocluster.policy.CompiledPolicy;
import org.biocluster.policy.PolicyCheck;
import org.biocluster.policy.cel.CelPolicyCompiler;
import org.biocluster.policy.json.PolicyJson;
import org.biocluster.proposal.Actor;
import org.biocluster.proposal.Classification;
import org.biocluster.proposal.Command;
import org.biocluster.proposal.CommandId;
import org.biocluster.proposal.CommandSource;
import org.biocluster.proposal.Effect;
import org.biocluster.proposal.Handling;
import org.biocluster.proposal.Origin;
import org.biocluster.proposal.PartitionLedger;
import org.biocluster.proposal.ProposalId;
import org.biocluster.proposal.RecordedEvent;
import org.biocluster.proposal.Regulations;
import org.biocluster.proposal.Request;
import org.biocluster.proposal.Role;
import org.biocluster.proposal.Routing;
import org.biocluster.proposal.RoutingEvent;
import org.biocluster.proposal.StaffCommand;
import org.biocluster.proposal.StoredProposal;
import org.biocluster.proposal.Submitter;
import org.biocluster.proposal.SubmitterCommand;
import org.biocluster.proposal.Text;
import org.biocluster.proposal.TextId;
import org.biocluster.proposal.TextKind;
import org.biocluster.submitter.SubmitterRecord;
import org.biocluster.taxonomy.json.TaxonomyJson;
import org.biocluster.text.TextRecord;
import org.biocluster.topic.Topic;
import org.biocluster.topic.Topics;

/// What the topics hold of many proposals that were sent, registered, routed, and taken by their groups: what the decider makes
/// of it, with texts of about three thousand bytes.
public final class HistoryOfMany {

	private static final String[] WORDS = ("ферменты топливо площадка лаборатория производство технология предприятие"
			+ " закупка норматив испытание реактор клетка вакцина удобрение переработка отходы очистка белок кормовой")
		.split(" ");

	private final Random random = new Random(7);

	private final Regulations regulations = Regulations.usual(shipped(), TaxonomyJson.shipped());

	private final List<TopicEntry<?, ?>> entries = new ArrayList<>();

	private PartitionLedger ledger = PartitionLedger.empty(0, 1);

	private Instant now = Instant.parse("2026-11-02T06:00:00Z");

	private long offset;

	private HistoryOfMany() {
	}

	/// In the order in which they would be read.
	public static List<TopicEntry<?, ?>> of(int proposals) {
		HistoryOfMany history = new HistoryOfMany();
		for (int proposal = 0; proposal < proposals; proposal++) {
			history.add(new ProposalId(new UUID(history.random.nextLong(), history.random.nextLong())));
		}
		return history.entries;
	}

	private void add(ProposalId id) {
		Handling sent = handle(id, Actor.SUBMITTER, Set.of(), submission(), StoredProposal.NONE);
		Routing routing = sent.events()
			.stream()
			.map(RecordedEvent::event)
			.filter(RoutingEvent.Routed.class::isInstance)
			.map((event) -> ((RoutingEvent.Routed) event).routing())
			.findFirst()
			.orElseThrow();
		handle(id, new Actor("m-" + random.nextInt(40), Role.CHAIR), Set.of(routing.primary()),
				new StaffCommand.Take(routing.primary()), sent.stored());
	}

	private Handling handle(ProposalId id, Actor actor, Set<String> groups, Command command, StoredProposal stored) {
		now = now.plus(Duration.ofSeconds(30));
		Handling handling = Handling.of(
				new Request<>(new CommandId(new UUID(random.nextLong(), random.nextLong())), id, now, actor, groups,
						null, Language.RU, command),
				new CommandSource(CommandSource.Stream.SUBMITTERS, ++offset), stored, ledger, regulations, now);
		ledger = handling.ledger();
		handling.events().forEach((event) -> add(Topics.PROPOSAL_EVENTS, id, event));
		handling.effects().forEach((effect) -> {
			if (effect instanceof Effect.PublishText published) {
				TextRecord text = new TextRecord(id, published.text());
				add(Topics.PROPOSAL_TEXTS, text.key(), text);
			}
			else if (effect instanceof Effect.PublishSubmitter published) {
				add(Topics.PROPOSAL_SUBMITTERS, id, new SubmitterRecord(id, published.submitter()));
			}
		});
		return handling;
	}

	private <K, V> void add(Topic<K, V> topic, K key, V value) {
		entries.add(new TopicEntry<>(topic, key, value, now));
	}

	private SubmitterCommand.Submit submission() {
		Classification content = new Classification("priority-direction", null,
				List.of(random.nextBoolean() ? "bioenergy" : "food"), false, List.of(), "company", "RU-MOW", List.of(),
				List.of(), null, null, null, null, List.of());
		List<Text> texts = List.of(text(TextKind.TITLE, 6), text(TextKind.BODY, 140));
		return new SubmitterCommand.Submit(content, Language.RU, texts, List.of(),
				new Submitter("Surname" + random.nextInt(9000), "Given", null, null, "author@biocluster.example", null,
						Language.RU, List.of()),
				List.of(), new Origin("api", null, null, now, null, null), "fingerprint", List.of(), List.of());
	}

	private Text text(TextKind kind, int words) {
		String value = Stream.generate(() -> WORDS[random.nextInt(WORDS.length)])
			.limit(words)
			.collect(Collectors.joining(" "));
		return new Text(new TextId(new UUID(random.nextLong(), random.nextLong())), kind, Language.RU, "hash", value);
	}

	private static CompiledPolicy shipped() {
		return switch (new CelPolicyCompiler().compile(PolicyJson.shippedDefault())) {
			case PolicyCheck.Valid valid -> valid.policy();
			case PolicyCheck.Invalid invalid -> throw new IllegalStateException(invalid.problems().toString());
		};
	}

}
