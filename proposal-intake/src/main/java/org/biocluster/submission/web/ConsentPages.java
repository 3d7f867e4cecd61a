package org.biocluster.submission.web;

import jakarta.servlet.http.HttpServletRequest;
import org.biocluster.submission.ConsentDocuments;
import org.biocluster.wording.web.RequestLanguage;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// The documents that a person can agree to, each on a page of its own.
@Controller
public final class ConsentPages {

	private final ConsentDocuments documents;

	public ConsentPages(ConsentDocuments documents) {
		this.documents = documents;
	}

	@GetMapping("/consents/personal-data")
	String personalData(HttpServletRequest request, Model model) {
		return show(this.documents.personalData(), request, model);
	}

	@GetMapping("/consents/publication")
	String publication(HttpServletRequest request, Model model) {
		return show(this.documents.publication(), request, model);
	}

	private static String show(ConsentDocuments.Document document, HttpServletRequest request, Model model) {
		model.addAttribute("code", document.code());
		model.addAttribute("version", document.version());
		model.addAttribute("paragraphs", document.text().in(RequestLanguage.of(request)).split("\n\n"));
		return "consent";
	}

}
