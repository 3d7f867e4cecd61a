package org.biocluster.routing.streams;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.biocluster.deadline.Reminders;
import org.biocluster.deadline.Round;
import org.biocluster.deadline.Terms;
import org.biocluster.deadline.Timetable;
import org.biocluster.language.Bilingual;
import org.biocluster.policy.Policy;
import org.biocluster.policy.json.PolicyJson;
import org.biocluster.proposal.LateEntry;
import org.biocluster.proposal.RecordedEvent;
import org.biocluster.proposal.Request;
import org.biocluster.proposal.SubmissionEvent.Submitted;
import org.biocluster.proposal.SubmitterCommand;
import org.biocluster.proposal.SubmitterCommand.Submit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Submissions that come with a late link, on their way through the router.
class LateLinksTopologyTest {

	private static final Round CLOSED = new Round("autumn", new Bilingual("Сбор", "Call"),
			Commands.NOW.minusSeconds(1_000_000), Commands.NOW.minusSeconds(10_000), 30);

	@TempDir
	private Path stateDirectory;

	private RouterDriver driver;

	@BeforeEach
	void start() {
		driver = RouterDriver.start(stateDirectory);
		Policy shipped = PolicyJson.shippedDefault();
		driver.activate(new Policy(shipped.version() + 1, shipped.groups(), shipped.sectorGroups(),
				shipped.themeGroups(), shipped.rules(), shipped.fallback(),
				new Timetable(Terms.USUAL, Reminders.USUAL, null, List.of(CLOSED))));
	}

	@AfterEach
	void stop() {
		driver.close();
	}

	@Test
	void submissionByALateLinkIsInTimeAndSentThriceItIsRecordedOnce() {
		LateEntry leave = leaveUntil(Commands.NOW.plusSeconds(60));
		for (int attempt = 0; attempt < 3; attempt++) {
			driver.send(submission("a", leave));
		}

		assertThat(submitted()).singleElement().satisfies((submitted) -> {
			assertThat(submitted.late()).isFalse();
			assertThat(submitted.origin().round()).isEqualTo("autumn");
			assertThat(submitted.origin().lateEntry()).isEqualTo(leave);
			assertThat(submitted.flags()).contains("LATE_BY_LINK");
		});
	}

	@Test
	void retryWithoutTheLinkChangesNothing() {
		LateEntry leave = leaveUntil(Commands.NOW.plusSeconds(60));
		driver.send(submission("a", leave));
		driver.send(submission("a", null));

		assertThat(submitted()).singleElement()
			.satisfies((submitted) -> assertThat(submitted.origin().lateEntry()).isEqualTo(leave));
	}

	@Test
	void submissionByALinkThatHasEndedIsTakenAsALateOne() {
		driver.send(submission("a", leaveUntil(Commands.NOW.minusSeconds(1))));

		assertThat(submitted()).singleElement().satisfies((submitted) -> {
			assertThat(submitted.late()).isTrue();
			assertThat(submitted.origin().lateEntry()).isNull();
			assertThat(submitted.flags()).contains("LATE");
		});
	}

	private List<Submitted> submitted() {
		return driver.readAll()
			.stream()
			.map(RecordedEvent::event)
			.filter(Submitted.class::isInstance)
			.map(Submitted.class::cast)
			.toList();
	}

	private static LateEntry leaveUntil(Instant until) {
		return new LateEntry(new UUID(7, 7), "autumn", until);
	}

	private static Request<SubmitterCommand> submission(String key, @Nullable LateEntry leave) {
		Request<SubmitterCommand> usual = Commands.submission(key, "content");
		if (leave == null || !(usual.command() instanceof Submit submit)) {
			return usual;
		}
		return Commands.request(usual.proposalId(), usual.id(), submit.from(submit.origin().by(leave, Commands.NOW)));
	}

}
