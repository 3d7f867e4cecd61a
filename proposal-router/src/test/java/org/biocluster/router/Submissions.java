package org.biocluster.router;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.biocluster.language.Language;
import org.biocluster.proposal.Classification;
import org.biocluster.proposal.CommandId;
import org.biocluster.proposal.NameBasedIds;
import org.biocluster.proposal.ProposalId;
import org.biocluster.proposal.Request;
import org.biocluster.proposal.SubmitterCommand;
import org.biocluster.proposal.SubmitterCommand.Submit;
import org.biocluster.proposal.Text;
import org.biocluster.proposal.TextId;
import org.biocluster.proposal.TextKind;
import org.biocluster.routing.streams.Commands;
import org.biocluster.taxonomy.Taxonomy;
import org.biocluster.taxonomy.TermList;
import org.biocluster.taxonomy.json.TaxonomyJson;
import org.biocluster.topic.Topics;

/// Submissions to measure with: any codes of the reference lists, and about three thousand bytes.
final class Submissions {

	private static final int WORDS = 220;

	private final RouterGround ground;

	private final Random random;

	private final Taxonomy lists = TaxonomyJson.shipped();

	private int made;

	Submissions(RouterGround ground, Random random) {
		this.ground = ground;
		this.random = random;
	}

	/// The next ones, no two alike.
	List<ProducerRecord<byte[], byte[]>> next(int count) {
		List<ProducerRecord<byte[], byte[]>> commands = new ArrayList<>();
		for (int number = 0; number < count; number++) {
			Request<SubmitterCommand> command = submission("measured " + this.made++);
			commands.add(this.ground.wire().record(Topics.PROPOSAL_COMMANDS, command.proposalId(), command));
		}
		return commands;
	}

	private Request<SubmitterCommand> submission(String key) {
		Request<SubmitterCommand> usual = Commands.submission(key, key);
		Submit of = (Submit) usual.command();
		ProposalId proposal = usual.proposalId();
		Submit submit = new Submit(classification(), of.language(),
				List.of(text(proposal, TextKind.TITLE, words(8)), text(proposal, TextKind.BODY, words(WORDS))),
				of.files(), of.submitter(), of.consents(), of.origin(), of.fingerprint(), of.flags(), of.holdReasons());
		return new Request<>(new CommandId(NameBasedIds.uuid(proposal.value(), "measured")), proposal, usual.at(),
				usual.actor(), usual.groups(), usual.basedOn(), usual.language(), submit);
	}

	private Classification classification() {
		return new Classification(one(this.lists.types()), null, several(this.lists.sectors()), false,
				several(this.lists.themes()), one(this.lists.organisationTypes()), one(this.lists.regions()), List.of(),
				List.of(), null, null, null, null, List.of());
	}

	private List<String> several(TermList terms) {
		return Stream.generate(() -> one(terms)).limit(this.random.nextInt(4)).distinct().toList();
	}

	private String one(TermList terms) {
		List<String> codes = terms.codes().stream().sorted().toList();
		return codes.get(this.random.nextInt(codes.size()));
	}

	private String words(int count) {
		return Stream.generate(() -> Integer.toString(100_000 + this.random.nextInt(1_000_000), Character.MAX_RADIX))
			.limit(count)
			.map((word) -> word.repeat(3))
			.collect(Collectors.joining(" "));
	}

	private static Text text(ProposalId proposal, TextKind kind, String value) {
		return new Text(new TextId(NameBasedIds.uuid(proposal.value(), "v1/" + kind)), kind, Language.RU,
				"hash-" + kind, value);
	}

}
