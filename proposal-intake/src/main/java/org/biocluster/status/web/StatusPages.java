package org.biocluster.status.web;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.biocluster.language.Language;
import org.biocluster.problem.Problem;
import org.biocluster.problem.ProblemException;
import org.biocluster.problem.ViewUnavailableException;
import org.biocluster.status.ProposalLinks;
import org.biocluster.status.Standing;
import org.biocluster.status.Standings;
import org.biocluster.wording.web.RequestLanguage;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The pages on which an author sees where the own proposal stands.
@Controller
public final class StatusPages {

	/// Carries the manage link from the form to the confirmation, once: a receipt alone
	/// must never lead to it.
	public static final String MANAGE_COOKIE = "manage";

	private final Standings standings;

	private final ProposalLinks links;

	private final StatusPageWords words;

	public StatusPages(Standings standings, ProposalLinks links, StatusPageWords words) {
		this.standings = standings;
		this.links = links;
		this.words = words;
	}

	// No media type here: a program that asks for JSON gets it from StatusApi, everybody
	// else the page.
	@GetMapping("/proposals/{receipt}")
	String status(@PathVariable String receipt, HttpServletRequest request, HttpServletResponse response, Model model) {
		Standing standing = this.standings.byReceipt(receipt).orElseThrow(StatusPages::notFound);
		show(standing, request, response, model);
		return "status";
	}

	@GetMapping(path = "/proposals/{receipt}/confirmation", produces = MediaType.TEXT_HTML_VALUE)
	String confirmation(@PathVariable String receipt, HttpServletRequest request, HttpServletResponse response,
			Model model) {
		try {
			confirm(receipt, this.standings::byReceipt, this.standings::byManageToken, request, model);
		}
		catch (ViewUnavailableException ex) {
			// Whoever has just sent a proposal must get the links now, whatever can be
			// shown of it.
			confirm(receipt, this.standings::byReceiptAlone, this.standings::byManageTokenAlone, request, model);
		}
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		return "confirmation";
	}

	private void confirm(String receipt, Function<String, Optional<Standing>> byReceipt,
			Function<String, Optional<Standing>> byManageToken, HttpServletRequest request, Model model) {
		Standing standing = byReceipt.apply(receipt).orElseThrow(StatusPages::notFound);
		model.addAttribute("page", this.words.page(standing, RequestLanguage.of(request)));
		model.addAttribute("statusUrl", this.links.statusUrl(standing.id(), standing.generation()));
		manageToken(request, standing, byManageToken).ifPresent(
				(_) -> model.addAttribute("manageUrl", this.links.manageUrl(standing.id(), standing.generation())));
	}

	private void show(Standing standing, HttpServletRequest request, HttpServletResponse response, Model model) {
		Language language = RequestLanguage.of(request);
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		model.addAttribute("statusUrl", this.links.statusUrl(standing.id(), standing.generation()));
		model.addAttribute("page", this.words.page(standing, language));
	}

	private static Optional<Standing> manageToken(HttpServletRequest request, Standing standing,
			Function<String, Optional<Standing>> byManageToken) {
		Cookie[] cookies = request.getCookies();
		return (cookies == null) ? Optional.empty()
				: Arrays.stream(cookies)
					.filter((cookie) -> cookie.getName().equals(MANAGE_COOKIE))
					.map((cookie) -> byManageToken.apply(cookie.getValue()))
					.flatMap(Optional::stream)
					.filter((other) -> other.id().equals(standing.id()))
					.findFirst();
	}

	private static ProblemException notFound() {
		return new ProblemException(Problem.of(404, "no-such-proposal"));
	}

}
