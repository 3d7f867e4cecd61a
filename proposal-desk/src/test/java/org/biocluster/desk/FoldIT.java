package org.biocluster.desk;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;

import org.awaitility.Awaitility;
import org.biocluster.account.StaffMember;
import org.biocluster.inbox.Inbox;
import org.biocluster.inbox.ReviewPart;
import org.biocluster.language.Language;
import org.biocluster.proposal.Draft;
import org.biocluster.proposal.ProposalId;
import org.biocluster.proposal.ProposalState;
import org.biocluster.proposal.Review;
import org.biocluster.proposal.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/// The view tells of the work on a proposal what the domain's own fold of the same events says.
class FoldIT {

	private static final StaffMember AUDITOR = new StaffMember("m-fold", "fold", Role.AUDITOR, Set.of(), Language.RU,
			0);

	private static final String REASON = "\"Достаточно длинная причина решения группы\"";

	private static final String NOTE = """
			{"decision":{"code":"note","reasons":%1$s,"withoutSession":"chair-decision","withoutOpinions":%1$s}}"""
		.formatted(REASON);

	private static final String AGENDA = "{\"session\":{\"sessionId\":\"s-1\",\"item\":\"2\",\"date\":\"2030-12-10\"}}";

	private static RunningDesk desk;

	private static Feeder feeder;

	@BeforeAll
	static void start() {
		desk = RunningDesk.shared();
		feeder = new Feeder();
		feeder.decide();
	}

	@AfterAll
	static void stop() {
		feeder.close();
	}

	@ParameterizedTest
	@ValueSource(strings = { "take request-opinion give-opinion extend-deadline request-clarification",
			"take propose-decision unassign redirect", "take put-on-agenda request-opinion take-off-agenda",
			"assign put-on-agenda defer put-on-agenda escalate", "take propose-decision release-decision reopen",
			"request-opinion hold release-from-hold take" })
	void tellsWhatTheDomainFolds(String life) {
		ProposalId id = feeder.submit("bioenergy", "О свёртке");
		Awaitility.await()
			.atMost(Duration.ofSeconds(20))
			.until(() -> desk.get("secretariat", "/api/v1/proposals/" + id).body().contains("\"routed\""));
		compare(id, "submit");
		for (String command : life.split(" ")) {
			HttpResponse<String> answer = desk.send("POST", user(command), "/api/v1/proposals/" + id + "/" + command,
					body(command));
			assertThat(answer.statusCode()).as(command + " " + answer.body()).isEqualTo(200);
			compare(id, command);
		}
	}

	private static void compare(ProposalId id, String after) {
		ProposalState.Existing state = (ProposalState.Existing) feeder.stored(id).state();
		Review review = state.dossier().review();
		ReviewPart shown = desk.bean("inbox", Inbox.class).find(id, AUDITOR).orElseThrow().review();
		Draft draft = review.draft();
		ReviewPart.DecisionPart shownDraft = shown.draft();
		assertThat(shown.responsible()).as(after).isEqualTo(review.responsible());
		assertThat(millis(shown.due())).as(after).isEqualTo(millis(review.due()));
		assertThat(shown.extended()).as(after).isEqualTo(review.extended());
		assertThat(shownDraft == null ? null : shownDraft.code()).as(after)
			.isEqualTo(draft == null ? null : draft.decision().code());
		assertThat(shown.opinions()
			.stream()
			.map((each) -> each.group() + each.position() + millis(each.due()) + each.onVersion()))
			.as(after)
			.containsExactlyInAnyOrderElementsOf(review.opinions()
				.stream()
				.map((each) -> each.group() + each.position() + millis(each.due()) + each.onVersion())
				.toList());
		assertThat(shown.session()).as(after)
			.isEqualTo(state instanceof ProposalState.Scheduled scheduled ? scheduled.session() : null);
	}

	private static @Nullable Instant millis(@Nullable Instant time) {
		return time == null ? null : time.truncatedTo(ChronoUnit.MILLIS);
	}

	private static String user(String command) {
		return switch (command) {
			case "give-opinion" -> "chair-agri-food";
			case "hold", "release-from-hold", "reopen" -> "secretariat";
			default -> "chair-bioenergy";
		};
	}

	private static String body(String command) {
		return switch (command) {
			case "assign" -> "{\"member\":\"m-1\"}";
			case "unassign" -> "{\"member\":\"" + desk.me("chair-bioenergy") + "\"}";
			case "request-opinion" -> "{\"group\":\"agri-food\",\"due\":\"2030-12-01\"}";
			case "give-opinion" -> "{\"group\":\"agri-food\",\"position\":\"object\",\"remarks\":" + REASON + "}";
			case "extend-deadline" -> "{\"to\":\"" + desk.day(40) + "\",\"reason\":" + REASON + "}";
			case "request-clarification" -> "{\"questions\":[\"Какой срок?\"]}";
			case "propose-decision" -> NOTE;
			case "redirect" -> "{\"to\":\"agri-food\",\"reason\":" + REASON + "}";
			case "put-on-agenda", "take-off-agenda" -> AGENDA;
			case "defer" -> "{\"reason\":" + REASON + "}";
			case "escalate" -> "{\"ground\":\"other\"}";
			case "reopen" -> "{\"by\":\"secretariat\",\"reason\":" + REASON + "}";
			case "hold" -> "{\"reasons\":[\"suspicious\"]}";
			case "release-from-hold" -> "{\"note\":\"checked\"}";
			default -> "{}";
		};
	}

}
