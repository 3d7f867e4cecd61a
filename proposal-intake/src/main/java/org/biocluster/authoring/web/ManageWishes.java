package org.biocluster.authoring.web;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

import org.biocluster.attachment.Upload;
import org.biocluster.language.Language;
import org.biocluster.problem.FieldProblem;
import org.biocluster.proposal.CommandId;
import org.biocluster.proposal.Submitter;
import org.biocluster.proposal.SubmitterCommand;
import org.biocluster.proposal.Text;
import org.biocluster.proposal.TextKind;
import org.biocluster.status.OwnProposal;
import org.biocluster.submission.Attachment;
import org.biocluster.submission.FileReading;
import org.biocluster.submission.PersonReading;
import org.biocluster.submission.SubmissionCommands;
import org.biocluster.submission.SubmissionValidator;
import org.biocluster.submission.TextRules;
import org.biocluster.submission.web.FormValues;
import org.biocluster.upload.Uploads;
import org.jspecify.annotations.Nullable;

/// Reads the forms of the author's page. What cannot be undone has to be confirmed by a box. Thread-safe.
public final class ManageWishes {

	private static final int LONGEST_ANSWER = 10_000;

	private static final int LONGEST_REASON = 1_000;

	private final SubmissionCommands commands;

	private final SubmissionValidator validator;

	private final InstantSource clock;

	public ManageWishes(SubmissionCommands commands, SubmissionValidator validator, InstantSource clock) {
		this.commands = commands;
		this.validator = validator;
		this.clock = clock;
	}

	/// @param proposal null while the view has not seen it
	Wish read(String action, FormValues values, CommandId id, @Nullable OwnProposal proposal, Language language) {
		return switch (action) {
			case "answers" -> answers(values, id, language);
			case "withdrawal" -> withdrawal(values, id, language);
			case "restoration" -> new Wish.Right(new SubmitterCommand.Restore("web"));
			case "submitter" -> person(values, (proposal != null) ? proposal.person() : null);
			case "consent" -> consent(values, (proposal != null) ? proposal.person() : null);
			case "consent-withdrawal" -> confirmed(values,
					new SubmitterCommand.WithdrawConsent(values.value("document"), values.isTicked("anonymise")));
			case "erasure" -> confirmed(values, new SubmitterCommand.EraseSubmitter("request"));
			default -> new Wish.Wrong(List.of(FieldProblem.of("confirm", "not-valid")));
		};
	}

	private Wish answers(FormValues values, CommandId id, Language language) {
		List<FieldProblem> problems = new ArrayList<>();
		List<Text> answers = new ArrayList<>();
		for (String typed : values.list("answers")) {
			String answer = TextRules.normalise(typed);
			if (answer.isEmpty()) {
				problems.add(FieldProblem.of("answers", "required"));
			}
			else {
				check("answers", answer, LONGEST_ANSWER, problems);
				answers.add(this.commands.text(id, "answer/" + answers.size(), TextKind.ANSWER, language, answer));
			}
		}
		if (answers.isEmpty() && problems.isEmpty()) {
			problems.add(FieldProblem.of("answers", "required"));
		}
		return switch (this.validator
			.files(new ArrayList<>(values.list(Uploads.FIELD).stream().filter((file) -> !file.isBlank()).toList()))) {
			case FileReading.Wrong wrong -> {
				problems.addAll(wrong.problems());
				yield new Wish.Wrong(problems);
			}
			case FileReading.Good good when problems.isEmpty() -> new Wish.Right(
					this.commands.answer(id, language, answers, good.files()), Attachment.fresh(good.files()));
			case FileReading.Good _ -> new Wish.Wrong(problems);
		};
	}

	private Wish withdrawal(FormValues values, CommandId id, Language language) {
		String reason = TextRules.normalise(values.value("reason"));
		List<FieldProblem> problems = new ArrayList<>();
		check("reason", reason, LONGEST_REASON, problems);
		if (!problems.isEmpty()) {
			return new Wish.Wrong(problems);
		}
		Text text = reason.isEmpty() ? null : this.commands.text(id, "reason", TextKind.REASON, language, reason);
		return confirmed(values, new SubmitterCommand.Withdraw(text));
	}

	private Wish person(FormValues values, @Nullable Submitter former) {
		if (former == null) {
			return new Wish.Wrong(List.of(FieldProblem.of("submitter", "not-valid")));
		}
		return switch (this.validator.checkPerson(values.typedPerson(), former)) {
			case PersonReading.Good good -> new Wish.Right(new SubmitterCommand.CorrectSubmitter(good.person()));
			case PersonReading.Wrong wrong -> new Wish.Wrong(wrong.problems());
		};
	}

	private Wish consent(FormValues values, @Nullable Submitter person) {
		if (person == null) {
			return new Wish.Wrong(List.of(FieldProblem.of("submitter", "not-valid")));
		}
		return switch (this.validator.checkPublication(values.typedConsents(), person)) {
			case PersonReading.Good good ->
				new Wish.Right(this.commands.giveConsent(good.person(), this.clock.instant()));
			case PersonReading.Wrong wrong -> new Wish.Wrong(wrong.problems());
		};
	}

	private static void check(String field, String text, int most, List<FieldProblem> problems) {
		int length = TextRules.length(text);
		if (TextRules.forbiddenCharacter(text).isPresent()) {
			problems.add(FieldProblem.of(field, "characters"));
		}
		else if (length > most) {
			problems.add(FieldProblem.of(field, "text.long", most, length, length - most));
		}
	}

	private static Wish confirmed(FormValues values, SubmitterCommand command) {
		return values.isTicked("confirm") ? new Wish.Right(command)
				: new Wish.Wrong(List.of(FieldProblem.of("confirm", "confirm-needed")));
	}

	/// What a form asks for.
	sealed interface Wish {

		/// It can be sent.
		/// @param files that it brings
		record Right(SubmitterCommand command, List<Upload> files) implements Wish {

			public Right {
				files = List.copyOf(files);
			}

			Right(SubmitterCommand command) {
				this(command, List.of());
			}

		}

		/// It cannot, and why.
		record Wrong(List<FieldProblem> problems) implements Wish {

			public Wrong {
				problems = List.copyOf(problems);
			}

		}

	}

}
