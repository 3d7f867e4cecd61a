package org.biocluster.endtoend;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;

/// One action of staff, as somebody sends it, and what has to come before it.
///
/// @param event what it leads to in the history
/// @param before the actions that bring a new proposal to where this one is possible
/// @param by the group whose chair acts, or the secretariat
record StaffAction(String command, String event, List<String> before, String by, String body) {

	static final String GROUP = "industrial-biotech";

	/// Stands in a body for one of the proposal's texts.
	static final String TEXT = "{text}";

	private static final String REASON = "Достаточно длинная причина решения группы";

	private static final String SESSION = "{\"session\":{\"sessionId\":\"s-1\",\"item\":\"2\",\"protocolNumber\":\"7\","
			+ "\"protocolDate\":\"2026-11-20\"}}";

	private static final String DECIDED = "take put-on-agenda propose-decision release-decision";

	private static final String TABLE = """
			take                  | Taken                  |                                    | group
			assign                | Assigned               |                                    | group
			unassign              | Unassigned             | take assign                        | group
			hold                  | Held                   |                                    | secretariat
			release-from-hold     | ReleasedFromHold       | hold                               | secretariat
			refuse-formally       | RefusedFormally        | hold                               | secretariat
			redirect              | Redirected             |                                    | group
			escalate              | Escalated              |                                    | group
			request-opinion       | OpinionRequested       |                                    | group
			give-opinion          | OpinionGiven           | request-opinion                    | agri-food
			extend-deadline       | DeadlineExtended       |                                    | group
			request-clarification | ClarificationRequested | take                               | group
			put-on-agenda         | PutOnAgenda            | take                               | group
			take-off-agenda       | TakenOffAgenda         | take put-on-agenda                 | group
			defer                 | Deferred               | take put-on-agenda                 | group
			propose-decision      | DecisionProposed       | take put-on-agenda                 | group
			release-decision      | DecisionReleased       | take put-on-agenda propose-decision | group
			correct-decision      | DecisionCorrected      | decided                            | group
			reopen                | Reopened               | decided                            | secretariat
			assign-task           | TaskAssigned           |                                    | group
			add-note              | NoteAdded              |                                    | group
			retype                | Retyped                |                                    | secretariat
			correct-address       | SubmitterCorrected     |                                    | secretariat
			redact-text           | TextRedacted           |                                    | secretariat
			reissue-links         | LinksReissued          |                                    | secretariat
			forget-submitter      | SubmitterErased        |                                    | secretariat
			""";

	StaffAction {
		before = List.copyOf(before);
	}

	/// Every action that staff have, but the one about a letter, which is no proposal
	/// yet.
	static List<StaffAction> all() {
		return TABLE.lines().map((line) -> line.split("\\|")).map(StaffAction::of).toList();
	}

	static StaffAction named(String command) {
		return all().stream().filter((action) -> action.command().equals(command)).findFirst().orElseThrow();
	}

	private static StaffAction of(String[] row) {
		String before = row[2].strip().replace("decided", DECIDED);
		String by = row[3].strip().replace("group", GROUP);
		return new StaffAction(row[0].strip(), row[1].strip(),
				Arrays.stream(before.split(" ")).filter((each) -> !each.isEmpty()).toList(), by, body(row[0].strip()));
	}

	/// Whether those who acted may not see the proposal any more.
	boolean givesAway() {
		return this.command.equals("redirect") || this.command.equals("escalate");
	}

	private static String body(String command) {
		return switch (command) {
			case "assign", "unassign" -> "{\"member\":\"m-1\"}";
			case "hold" -> "{\"reasons\":[\"suspicious\"]}";
			case "release-from-hold" -> "{\"note\":\"checked\"}";
			case "refuse-formally" -> "{\"ground\":\"not-a-proposal\",\"tellAuthor\":true}";
			case "redact-text" -> "{\"text\":\"" + TEXT + "\",\"ground\":\"personal-data\"}";
			case "redirect" -> "{\"to\":\"agri-food\",\"reason\":\"" + REASON + "\"}";
			case "escalate" -> "{\"ground\":\"other\"}";
			case "request-opinion" -> "{\"group\":\"agri-food\",\"due\":\"2030-12-01\"}";
			case "give-opinion" -> "{\"group\":\"agri-food\",\"position\":\"support\"}";
			case "extend-deadline" -> "{\"to\":\"" + day(40) + "\",\"reason\":\"" + REASON + "\"}";
			case "request-clarification" -> "{\"questions\":[\"Какой срок нужен для строительства?\"]}";
			case "put-on-agenda", "take-off-agenda" -> "{\"session\":{\"sessionId\":\"s-1\",\"item\":\"2\"}}";
			case "defer" -> "{\"reason\":\"" + REASON + "\"}";
			case "propose-decision" -> decision("\"session\":{\"sessionId\":\"s-1\",\"item\":\"2\"}");
			case "release-decision" -> SESSION;
			case "correct-decision" -> decision("");
			case "reopen" -> "{\"by\":\"secretariat\",\"reason\":\"" + REASON + "\"}";
			case "assign-task" -> "{\"assignee\":\"m-1\",\"due\":\"" + day(20) + "\",\"text\":\"Подготовить справку\"}";
			case "add-note" -> "{\"note\":\"Заметка группы\"}";
			case "retype" -> "{\"classification\":{\"type\":\"priority-direction\","
					+ "\"sectors\":[\"industrial\",\"bioenergy\"],\"themes\":[]}}";
			case "correct-address" -> "{\"email\":\"right@biocluster.example\",\"ground\":\"bounced\"}";
			case "reissue-links", "forget-submitter" -> "{\"ground\":\"author-request\"}";
			default -> "{}";
		};
	}

	private static String decision(String session) {
		return "{\"decision\":{\"code\":\"note\",\"reasons\":\"%1$s\",\"withoutOpinions\":\"%1$s\"}%2$s}"
			.formatted(REASON, session.isEmpty() ? "" : "," + session);
	}

	private static String day(int later) {
		return LocalDate.now(ZoneId.of("Europe/Moscow")).plusDays(later).toString();
	}

}
