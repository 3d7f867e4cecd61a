package org.biocluster.intake;

import jakarta.servlet.http.HttpServletRequest;
import org.biocluster.language.Language;
import org.biocluster.wording.web.RequestLanguage;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.biocluster.problem.Problem;
import org.biocluster.problem.ProblemException;
import org.biocluster.status.RoundWords;
import org.biocluster.wording.IcuMessages;

/// The pages that belong to no proposal.
@Controller
final class SitePages {

	private final IcuMessages messages;

	private final RoundWords rounds;

	SitePages(IcuMessages messages, RoundWords rounds) {
		this.messages = messages;
		this.rounds = rounds;
	}

	@GetMapping("/")
	String home(HttpServletRequest request, Model model) {
		model.addAttribute("round", this.rounds.notice(RequestLanguage.of(request)).orElse(null));
		return "home";
	}

	/// Explains a type of problem; the documents point here.
	@GetMapping("/problems/{code}")
	String problem(@PathVariable String code, HttpServletRequest request, Model model) {
		String key = "problem." + code;
		if (!this.messages.has(key + ".title")) {
			throw new ProblemException(Problem.of(404, "not-found"));
		}
		Language language = RequestLanguage.of(request);
		model.addAttribute("code", code);
		model.addAttribute("title", this.messages.in(language, key + ".title"));
		model.addAttribute("detail", this.messages.in(language, key + ".detail", "…"));
		return "problem";
	}

}
