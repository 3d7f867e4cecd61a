package org.biocluster.intake;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.awaitility.Awaitility;
import org.biocluster.command.CommandChannel.Delivery;
import org.biocluster.command.CommandSender;
import org.biocluster.command.OutcomeWaiters;
import org.biocluster.deadline.Round;
import org.biocluster.language.Bilingual;
import org.biocluster.language.Language;
import org.biocluster.latelink.LateLinks;
import org.biocluster.latelink.jdbc.JdbcLateUses;
import org.biocluster.link.LateLink;
import org.biocluster.link.Links;
import org.biocluster.proposal.Classification;
import org.biocluster.proposal.CommandSource;
import org.biocluster.proposal.Handling;
import org.biocluster.proposal.PartitionLedger;
import org.biocluster.proposal.ProposalId;
import org.biocluster.proposal.Regulations;
import org.biocluster.proposal.Request;
import org.biocluster.proposal.StoredProposal;
import org.biocluster.proposal.SubmissionEvent.Submitted;
import org.biocluster.proposal.SubmitterCommand;
import org.biocluster.proposal.TextKind;
import org.biocluster.status.PolicyWithRounds;
import org.biocluster.status.ProposalView;
import org.biocluster.status.ProposalViews;
import org.biocluster.submission.Arrivals;
import org.biocluster.submission.ConsentTexts;
import org.biocluster.submission.IdempotencyKey;
import org.biocluster.submission.Submission;
import org.biocluster.submission.SubmissionCommands;
import org.biocluster.submission.SubmissionResult;
import org.biocluster.submission.Submissions;
import org.biocluster.submission.jdbc.JdbcFirstAttempts;
import org.biocluster.taxonomy.json.TaxonomyJson;
import org.biocluster.testsupport.Platform;
import org.biocluster.text.ContentKey;
import org.biocluster.upload.Uploads;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Attempts to send a proposal around the closing of a round, each taken by a process that has just started: on the
/// database that all of them share, at any time, and with a broker that does as it is told.
final class Attempts {

	/// Closes on 20 December 2026 at 18:00 in Moscow, with half an hour of grace.
	static final Instant CLOSING = Instant.parse("2026-12-20T15:00:00Z");

	static final Links LINKS = Links.of(new byte[32]);

	private static final PolicyWithRounds POLICY = new PolicyWithRounds(List
		.of(new Round("autumn", new Bilingual("Сбор", "Call"), Instant.parse("2026-12-01T06:00:00Z"), CLOSING, 30)));

	private final Map<UUID, LateLink> given = new HashMap<>();

	private final List<Request<SubmitterCommand>> taken = new ArrayList<>();

	Attempts() {
		// Makes the tables, a moment after it has begun to answer.
		RunningIntake.shared();
		Awaitility.await("tables")
			.atMost(Duration.ofSeconds(30))
			.until(() -> jdbc().sql("select to_regclass('intake_own.late_use') is not null")
				.query(Boolean.class)
				.single());
	}

	/// Gives a late link, or another version of one.
	/// @return its token
	String give(LateLink link) {
		this.given.put(link.id(), link);
		return LINKS.late(link.id());
	}

	/// One attempt.
	/// @param lateLink token of the late link that it comes with
	SubmissionResult send(IdempotencyKey key, @Nullable String lateLink, Instant at, Delivery delivery) {
		InstantSource clock = InstantSource.fixed(at);
		SubmissionCommands commands = new SubmissionCommands(new ContentKey(new byte[32]),
				ConsentTexts.load(new Bilingual("Оператор", "Operator")));
		CommandSender<SubmitterCommand> sender = new CommandSender<>((request) -> {
			if (delivery == Delivery.STORED) {
				this.taken.add(request);
			}
			return delivery;
		}, new OutcomeWaiters());
		return new Submissions(commands, sender, new NoViews(), RunningIntake.shared().bean(Uploads.class),
				new Arrivals(new JdbcFirstAttempts(jdbc()), POLICY), lateLinks(clock), clock, Duration.ZERO, 1)
			.submit(submission(lateLink), key, false);
	}

	/// The late links as a process knows them.
	LateLinks lateLinks(InstantSource clock) {
		return new LateLinks(LINKS, (id) -> Optional.ofNullable(this.given.get(id)), POLICY, new JdbcLateUses(jdbc()),
				clock);
	}

	/// What the decider records of what was taken last.
	Submitted submitted() {
		Request<SubmitterCommand> request = this.taken.getLast();
		Handling handling = Handling.of(request, CommandSource.NONE, StoredProposal.NONE, PartitionLedger.empty(0, 1),
				Regulations.usual(POLICY.compiled(), TaxonomyJson.shipped()), request.at());
		return (Submitted) handling.events().getFirst().event();
	}

	private static JdbcClient jdbc() {
		return JdbcClient.create(Platform.database().dataSource("intake"));
	}

	private static Submission submission(@Nullable String lateLink) {
		Classification classification = new Classification("priority-direction", null, List.of("industrial"), false,
				List.of(), "individual", "RU-MOW", List.of(), List.of(), null, null, null, null, List.of());
		return new Submission(classification, Language.RU,
				Map.of(TextKind.TITLE, "Название предложения", TextKind.BODY, Bodies.BODY), List.of(), null, false,
				"api", null, null, List.of(), List.of(), lateLink);
	}

	/// A view that has not seen the proposal.
	private static final class NoViews implements ProposalViews {

		@Override
		public Optional<ProposalView> find(ProposalId id) {
			return Optional.empty();
		}

		@Override
		public Optional<String> submittedAs(ProposalId id) {
			return Optional.empty();
		}

		@Override
		public boolean awaitVersion(ProposalId id, long version, Duration atMost) {
			return false;
		}

	}

}
