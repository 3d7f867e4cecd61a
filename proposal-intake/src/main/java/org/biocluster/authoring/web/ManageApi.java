package org.biocluster.authoring.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import org.biocluster.attachment.Upload;
import org.biocluster.authoring.Authors;
import org.biocluster.problem.FieldProblem;
import org.biocluster.problem.Problem;
import org.biocluster.problem.ProblemException;
import org.biocluster.proposal.CommandId;
import org.biocluster.proposal.Submitter;
import org.biocluster.proposal.SubmitterCommand;
import org.biocluster.proposal.Text;
import org.biocluster.proposal.TextKind;
import org.biocluster.status.OwnProposal;
import org.biocluster.status.OwnProposals;
import org.biocluster.submission.Attachment;
import org.biocluster.submission.FileReading;
import org.biocluster.submission.PersonReading;
import org.biocluster.submission.SubmissionCheck;
import org.biocluster.submission.SubmissionCommands;
import org.biocluster.submission.SubmissionInput;
import org.biocluster.submission.SubmissionValidator;
import org.biocluster.submission.TextRules;
import org.biocluster.submission.json.StrictJson;
import org.biocluster.submission.web.JsonBody;
import org.biocluster.submission.web.Refusals;
import org.biocluster.upload.Uploads;
import org.biocluster.wording.web.RequestLanguage;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What the author of a proposal may do, over REST. The token is that of the manage link; the receipt only reads. The
/// same `Idempotency-Key` is the same command, however often it is sent; `If-Match` names the version that was seen.
@RestController
@RequestMapping(path = "/api/v1/proposals/{token}", produces = MediaType.APPLICATION_JSON_VALUE)
public final class ManageApi {

	private static final String AT_THE_WISH = "request";

	private final ManageRequests requests;

	private final Authors authors;

	private final SubmissionCommands commands;

	private final SubmissionValidator validator;

	private final StrictJson json;

	private final OwnProposals own;

	private final Uploads uploads;

	public ManageApi(ManageRequests requests, Authors authors, SubmissionCommands commands,
			SubmissionValidator validator, StrictJson json, OwnProposals own, Uploads uploads) {
		this.own = own;
		this.uploads = uploads;
		this.requests = requests;
		this.authors = authors;
		this.commands = commands;
		this.validator = validator;
		this.json = json;
	}

	@Operation(summary = "Amend a proposal",
			description = "The body is that of a submission and replaces the content; the person stays as it is.")
	@PutMapping
	ResponseEntity<ManageDocument> amend(@PathVariable String token, HttpServletRequest request) throws IOException {
		ManageRequests.Wish wish = this.requests.wish(token, request);
		SubmissionInput input = JsonBody.read(request, this.json, SubmissionInput.class);
		List<@Nullable String> named = input.attachments();
		List<Attachment.Sent> sent = (named == null || named.isEmpty()) ? List.of()
				: SentFiles.of(this.own.find(wish.proposalId()).orElse(null));
		return switch (this.validator.check(input, "api", sent)) {
			case SubmissionCheck.Valid valid -> {
				keep(wish, valid.submission().uploads());
				yield send(wish, request, this.commands.amend(valid.submission(), wish.commandId()));
			}
			case SubmissionCheck.Invalid invalid -> throw new ProblemException(Problem.invalid(invalid.problems()));
		};
	}

	@Operation(summary = "Withdraw a proposal", description = "May be undone within 24 hours.")
	@PostMapping("/withdrawal")
	ResponseEntity<ManageDocument> withdraw(@PathVariable String token, HttpServletRequest request) throws IOException {
		ManageRequests.Wish wish = this.requests.wish(token, request);
		String reason = TextRules.normalise(read(request, ManageInput.Withdrawal.class).reason());
		Text text = reason.isEmpty() ? null : text(wish.commandId(), "reason", TextKind.REASON, request, reason);
		return send(wish, request, new SubmitterCommand.Withdraw(text));
	}

	@Operation(summary = "Undo a withdrawal")
	@PostMapping("/restoration")
	ResponseEntity<ManageDocument> restore(@PathVariable String token, HttpServletRequest request) throws IOException {
		ManageRequests.Wish wish = this.requests.wish(token, request);
		read(request, ManageInput.Nothing.class);
		return send(wish, request, new SubmitterCommand.Restore("api"));
	}

	@Operation(summary = "Answer the group's questions")
	@PostMapping("/answers")
	ResponseEntity<ManageDocument> answer(@PathVariable String token, HttpServletRequest request) throws IOException {
		ManageRequests.Wish wish = this.requests.wish(token, request);
		ManageInput.Answers input = read(request, ManageInput.Answers.class);
		List<@Nullable String> typed = input.answers();
		List<Text> answers = new ArrayList<>();
		for (String answer : (typed != null) ? typed : List.<@Nullable String>of()) {
			answers.add(text(wish.commandId(), "answer/" + answers.size(), TextKind.ANSWER, request,
					TextRules.normalise(answer)));
		}
		if (answers.isEmpty()) {
			throw missing("answers");
		}
		List<Attachment> files = switch (this.validator.files(input.attachments())) {
			case FileReading.Good good -> good.files();
			case FileReading.Wrong wrong -> throw new ProblemException(Problem.invalid(wrong.problems()));
		};
		keep(wish, Attachment.fresh(files));
		return send(wish, request, this.commands.answer(wish.commandId(), RequestLanguage.of(request), answers, files));
	}

	@Operation(summary = "Correct the own data", description = "The body is the person as in a submission, whole.")
	@PutMapping("/submitter")
	ResponseEntity<ManageDocument> correct(@PathVariable String token, HttpServletRequest request) throws IOException {
		ManageRequests.Wish wish = this.requests.wish(token, request);
		SubmissionInput.Person typed = JsonBody.read(request, this.json, SubmissionInput.Person.class);
		return switch (this.validator.checkPerson(typed, person(wish))) {
			case PersonReading.Good good -> send(wish, request, new SubmitterCommand.CorrectSubmitter(good.person()));
			case PersonReading.Wrong wrong -> throw new ProblemException(Problem.invalid(wrong.problems()));
		};
	}

	private Submitter person(ManageRequests.Wish wish) {
		return this.own.find(wish.proposalId())
			.map(OwnProposal::person)
			.orElseThrow(
					() -> new ProblemException(Problem.invalid(List.of(FieldProblem.of("submitter", "not-valid")))));
	}

	@Operation(summary = "Agree to publication",
			description = "For whoever did not with the submission, or withdrew it. What may be published: name, organisation; both where it is left out.")
	@PostMapping("/publication-consent")
	ResponseEntity<ManageDocument> agree(@PathVariable String token, HttpServletRequest request) throws IOException {
		ManageRequests.Wish wish = this.requests.wish(token, request);
		ManageInput.PublicationConsent input = read(request, ManageInput.PublicationConsent.class);
		SubmissionInput.Consents given = new SubmissionInput.Consents(null, true, input.publishable());
		return switch (this.validator.checkPublication(given, person(wish))) {
			case PersonReading.Good good ->
				send(wish, request, this.commands.giveConsent(good.person(), this.requests.now()));
			case PersonReading.Wrong wrong -> throw new ProblemException(Problem.invalid(wrong.problems()));
		};
	}

	@Operation(summary = "Have the person forgotten", description = "The proposal goes on without a name.")
	@PostMapping("/erasure")
	ResponseEntity<ManageDocument> erase(@PathVariable String token, HttpServletRequest request) throws IOException {
		ManageRequests.Wish wish = this.requests.wish(token, request);
		read(request, ManageInput.Nothing.class);
		return send(wish, request, new SubmitterCommand.EraseSubmitter(AT_THE_WISH));
	}

	@Operation(summary = "Withdraw a consent")
	@PostMapping("/consent-withdrawal")
	ResponseEntity<ManageDocument> withdrawConsent(@PathVariable String token, HttpServletRequest request)
			throws IOException {
		ManageRequests.Wish wish = this.requests.wish(token, request);
		ManageInput.ConsentWithdrawal input = read(request, ManageInput.ConsentWithdrawal.class);
		String document = input.document();
		if (document == null) {
			throw missing("document");
		}
		return send(wish, request,
				new SubmitterCommand.WithdrawConsent(document, Objects.equals(input.anonymise(), true)));
	}

	/// First the bytes, then what says that they are there.
	private void keep(ManageRequests.Wish wish, List<Upload> files) {
		if (!this.uploads.adopt(files, wish.proposalId())) {
			throw new ProblemException(Refusals.notAccepted());
		}
	}

	private ResponseEntity<ManageDocument> send(ManageRequests.Wish wish, HttpServletRequest request,
			SubmitterCommand command) {
		return this.requests.answer(wish, this.authors.send(wish.proposalId(), wish.commandId(), wish.basedOn(),
				RequestLanguage.of(request), command));
	}

	/// Everything in these bodies may be left out, and so may the bodies.
	private <T> T read(HttpServletRequest request, Class<T> type) throws IOException {
		return (request.getContentLengthLong() == 0) ? this.requests.empty(this.json, type)
				: JsonBody.read(request, this.json, type);
	}

	private Text text(CommandId id, String name, TextKind kind, HttpServletRequest request, String value) {
		return this.commands.text(id, name, kind, RequestLanguage.of(request), value);
	}

	private static ProblemException missing(String field) {
		return new ProblemException(Problem.invalid(List.of(FieldProblem.of(field, "required"))));
	}

}
