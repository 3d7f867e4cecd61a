package org.biocluster.endtoend;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Map;

import org.biocluster.testsupport.system.Answer;
import org.biocluster.testsupport.system.Desk;
import org.biocluster.testsupport.system.ProposalSystem;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A round that is open for two days more: without one, several pages leave out what they say of it.
final class OpenRound {

	private static final String TERMS = """
			{"terms": {"registration": 3, "decision": 30, "extension": 30, "clarification": 10, "opinion": 10},
			 "reminders": {"decision": [-5, -1, 3], "escalation": 10, "clarification": [-3, 0]}}""";

	private OpenRound() {
	}

	/// Puts a policy with it in force, unless there is one.
	static void in(ProposalSystem system) {
		Desk administration = system.administration();
		Answer active = administration.get("/api/v1/policy");
		ObjectNode policy = (ObjectNode) active.json();
		if (!policy.at("/deadlines/rounds").isEmpty()) {
			return;
		}
		policy.set("deadlines", JsonMapper.shared().readTree(TERMS));
		ArrayNode rounds = policy.withObject("/deadlines").putArray("rounds");
		LocalDateTime now = LocalDateTime.now(ZoneId.of("Europe/Moscow")).truncatedTo(ChronoUnit.MINUTES);
		rounds.addObject()
			.put("code", "pages")
			.put("opens", now.minusDays(2).toString())
			.put("closes", now.plusDays(2).toString())
			.put("grace", 30)
			.set("title", JsonMapper.shared().valueToTree(Map.of("ru", "Осенний сбор", "en", "Autumn call")));
		Answer published = administration.put("/api/v1/policy", policy.toString(), active.header("ETag").orElseThrow());
		if (!published.isAccepted()) {
			throw new AssertionError("No round: " + published);
		}
	}

}
