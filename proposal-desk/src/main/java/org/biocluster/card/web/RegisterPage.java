package org.biocluster.card.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

import jakarta.servlet.http.HttpServletResponse;
import org.biocluster.account.StaffMember;
import org.biocluster.action.Action;
import org.biocluster.action.ActionResult;
import org.biocluster.action.FieldError;
import org.biocluster.action.Registrations;
import org.biocluster.action.web.ActionProblems;
import org.biocluster.attachment.Upload;
import org.biocluster.card.Attempt;
import org.biocluster.card.FormBody;
import org.biocluster.card.FormView;
import org.biocluster.card.ReceivedFields;
import org.biocluster.letter.ScanResult;
import org.biocluster.letter.Scans;
import org.biocluster.problem.web.Problem;
import org.biocluster.problem.web.ProblemCode;
import org.biocluster.proposal.ProposalId;
import org.biocluster.wording.Messages;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// The form for letters. It carries the identity of the proposal that the letter becomes; the page that follows says under
/// which number, and has an empty form for the next letter.
@Controller
public final class RegisterPage {

	private static final String RETRY_SECONDS = "5";

	/// The name of the fields that hold the ids of scans.
	private static final String SCANS = "scan";

	private final Registrations registrations;

	private final Scans scans;

	private final Messages messages;

	private final Supplier<UUID> newIds;

	public RegisterPage(Registrations registrations, Scans scans, Messages messages, Supplier<UUID> ids) {
		this.registrations = registrations;
		this.scans = scans;
		this.messages = messages;
		this.newIds = ids;
	}

	@GetMapping("/register")
	String form(Model page) {
		return show(page, null, List.of());
	}

	/// Takes a scan before the letter is registered; the scripts of the page put it into
	/// the form that is being filled in.
	@PostMapping("/register/scan")
	String attach(@RequestParam MultipartFile file, @RequestParam(name = SCANS, defaultValue = "") List<String> ids,
			@RequestHeader(name = "HX-Request", defaultValue = "false") boolean partly, Model page,
			HttpServletResponse response) throws IOException {
		List<String> attached = new ArrayList<>(ids.stream().distinct().toList());
		try (InputStream bytes = file.getInputStream()) {
			switch (scans.take(String.valueOf(file.getOriginalFilename()), file.getContentType(), bytes,
					attached.size())) {
				case ScanResult.Taken taken -> attached.add(taken.scan().id());
				case ScanResult.Refused refused -> {
					page.addAttribute("scanProblem", refused.code());
					// A script takes only what is right.
					response.setStatus((partly ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT).value());
				}
			}
		}
		return show(page, null, attached);
	}

	@PostMapping("/register")
	String register(@RequestParam MultiValueMap<String, String> typed, @AuthenticationPrincipal StaffMember member,
			Model page, HttpServletResponse response) {
		ProposalId id = id(typed.getFirst("commandId"));
		ReceivedFields fields = ReceivedFields.in(CardModel.words(page));
		List<String> named = typed.getOrDefault(SCANS, List.of());
		List<Upload> attached = scans.find(named);
		if (attached.size() < named.size()) {
			page.addAttribute("scanProblem", "file.gone");
			return again(id, typed, new ActionResult.Invalid(List.of()), page, response);
		}
		ActionResult result = registrations.register(id, new FormBody(fields.form(), typed, messages).json(), attached,
				member);
		return switch (result) {
			case ActionResult.Done done -> {
				page.addAttribute("registered", done.outcome());
				yield show(page, null, List.of());
			}
			case ActionResult.Pending _ -> {
				page.addAttribute("pending", id.toString());
				yield show(page, null, List.of());
			}
			case ActionResult.Refused _, ActionResult.Invalid _, ActionResult.NotAllowed _, ActionResult.NotFound _,
					ActionResult.NotAccepted _, ActionResult.Unknown _ ->
				again(id, typed, result, page, response);
		};
	}

	private String again(ProposalId id, MultiValueMap<String, String> typed, ActionResult result, Model page,
			HttpServletResponse response) {
		ProblemCode problem = ActionProblems.code(result);
		List<FieldError> errors = result instanceof ActionResult.Invalid invalid ? invalid.errors() : List.of();
		boolean used = result instanceof ActionResult.Refused;
		response.setStatus(problem.status().value());
		if (problem == ProblemCode.NOT_ACCEPTED || problem == ProblemCode.UNKNOWN_OUTCOME) {
			response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
		}
		return show(page, new Attempt(Action.REGISTER_RECEIVED.code(), used ? newIds.get().toString() : id.toString(),
				null, problem.code(), typed, errors, List.of()), typed.getOrDefault(SCANS, List.of()));
	}

	private String show(Model page, @Nullable Attempt attempt, List<String> ids) {
		ReceivedFields fields = ReceivedFields.in(CardModel.words(page));
		page.addAttribute("scans", scans.find(ids));
		page.addAttribute("parts", fields.parts());
		page.addAttribute("view", new FormView(fields.form(),
				attempt == null ? newIds.get().toString() : attempt.commandId(), 0, attempt));
		page.addAttribute("here", "/register");
		return "register";
	}

	private ProposalId id(@Nullable String text) {
		try {
			return text == null ? new ProposalId(newIds.get()) : ProposalId.of(text);
		}
		catch (IllegalArgumentException ex) {
			throw new Problem(ProblemCode.UNREADABLE);
		}
	}

}
