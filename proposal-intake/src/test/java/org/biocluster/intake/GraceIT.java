package org.biocluster.intake;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.biocluster.command.CommandChannel.Delivery;
import org.biocluster.command.CommandSender;
import org.biocluster.command.OutcomeWaiters;
import org.biocluster.deadline.Reminders;
import org.biocluster.deadline.Round;
import org.biocluster.deadline.Terms;
import org.biocluster.deadline.Timetable;
import org.biocluster.language.Bilingual;
import org.biocluster.language.Language;
import org.biocluster.policy.CompiledPolicy;
import org.biocluster.policy.Policy;
import org.biocluster.policy.PolicyCheck;
import org.biocluster.policy.cel.CelPolicyCompiler;
import org.biocluster.policy.json.PolicyJson;
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
import org.biocluster.status.PolicyVersions;
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
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/// An attempt that reached us before a round closed and had to be refused, its completion by another process on the same
/// database, and what the decider makes of both.
class GraceIT {

	private static final Instant BEFORE = Instant.parse("2026-12-20T14:59:00Z");

	private static final Instant IN_GRACE = Instant.parse("2026-12-20T15:20:00Z");

	private static final Instant AFTERWARDS = Instant.parse("2026-12-20T15:31:00Z");

	private static final CompiledPolicy POLICY = policy(new Round("autumn", new Bilingual("Сбор", "Call"),
			Instant.parse("2026-12-01T06:00:00Z"), Instant.parse("2026-12-20T15:00:00Z"), 30));

	private final IdempotencyKey key = IdempotencyKey.random(InstantSource.system());

	private final List<Request<SubmitterCommand>> taken = new ArrayList<>();

	@BeforeAll
	static void makeTables() {
		RunningIntake.shared();
	}

	@ParameterizedTest
	@EnumSource(names = { "NOT_ACCEPTED", "UNKNOWN" })
	void attemptThatFailedCountsWithinTheGrace(Delivery failure) {
		assertThat(attempt(BEFORE, failure)).isNotInstanceOf(SubmissionResult.Received.class);
		assertThat(attempt(BEFORE.plusSeconds(30), failure)).isNotInstanceOf(SubmissionResult.Received.class);
		assertThat(attempt(IN_GRACE, Delivery.STORED)).isInstanceOf(SubmissionResult.Received.class);

		assertThat(submitted().origin().receivedAt()).isEqualTo(BEFORE);
		assertThat(submitted().origin().round()).isEqualTo("autumn");
		assertThat(submitted().late()).isFalse();
	}

	@Test
	void attemptThatFailedDoesNotCountAfterTheGrace() {
		attempt(BEFORE, Delivery.NOT_ACCEPTED);
		attempt(AFTERWARDS, Delivery.STORED);

		assertThat(submitted().late()).isTrue();
	}

	@Test
	void graceIsForNobodyWhoCameAfterClosing() {
		attempt(IN_GRACE, Delivery.NOT_ACCEPTED);
		attempt(IN_GRACE.plusSeconds(30), Delivery.STORED);

		assertThat(submitted().late()).isTrue();
	}

	/// One attempt, taken by a process that has just started.
	private SubmissionResult attempt(Instant at, Delivery delivery) {
		Arrivals arrivals = new Arrivals(
				new JdbcFirstAttempts(JdbcClient.create(Platform.database().dataSource("intake"))), new Rounds());
		SubmissionCommands commands = new SubmissionCommands(new ContentKey(new byte[32]),
				ConsentTexts.load(new Bilingual("Оператор", "Operator")));
		CommandSender<SubmitterCommand> sender = new CommandSender<>((request) -> {
			if (delivery == Delivery.STORED) {
				this.taken.add(request);
			}
			return delivery;
		}, new OutcomeWaiters());
		Uploads uploads = RunningIntake.shared().bean(Uploads.class);
		return new Submissions(commands, sender, new NoViews(), uploads, arrivals, InstantSource.fixed(at),
				Duration.ZERO, 1)
			.submit(submission(), this.key, false);
	}

	/// What the decider records of what was taken.
	private Submitted submitted() {
		Request<SubmitterCommand> request = this.taken.getLast();
		Handling handling = Handling.of(request, CommandSource.NONE, StoredProposal.NONE, PartitionLedger.empty(0, 1),
				Regulations.usual(POLICY, TaxonomyJson.shipped()), request.at());
		return (Submitted) handling.events().getFirst().event();
	}

	private static Submission submission() {
		Classification classification = new Classification("priority-direction", null, List.of("industrial"), false,
				List.of(), "individual", "RU-MOW", List.of(), List.of(), null, null, null, null, List.of());
		return new Submission(classification, Language.RU,
				Map.of(TextKind.TITLE, "Название предложения", TextKind.BODY, Bodies.BODY), List.of(), null, false,
				"api", null, null, List.of(), List.of());
	}

	private static CompiledPolicy policy(Round round) {
		Policy shipped = PolicyJson.shippedDefault();
		Policy dated = new Policy(shipped.version(), shipped.groups(), shipped.sectorGroups(), shipped.themeGroups(),
				shipped.rules(), shipped.fallback(), new Timetable(Terms.USUAL, Reminders.USUAL, null, List.of(round)));
		return switch (new CelPolicyCompiler().compile(dated)) {
			case PolicyCheck.Valid valid -> valid.policy();
			case PolicyCheck.Invalid invalid -> throw new AssertionError(invalid.problems());
		};
	}

	private static final class Rounds implements PolicyVersions {

		@Override
		public Optional<CompiledPolicy> active() {
			return Optional.of(POLICY);
		}

		@Override
		public Optional<CompiledPolicy> version(long version) {
			return active();
		}

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
