package org.biocluster.wording.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/// Gives every page what all pages know.
@ControllerAdvice(annotations = Controller.class)
public final class PageAdvice {

	private final PageModel pages;

	public PageAdvice(PageModel pages) {
		this.pages = pages;
	}

	@ModelAttribute
	void page(Model model, HttpServletRequest request) {
		model.addAllAttributes(pages.of(request));
	}

}
