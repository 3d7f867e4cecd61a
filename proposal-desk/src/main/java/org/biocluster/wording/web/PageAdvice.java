package org.biocluster.wording.web;

import java.security.Principal;
import java.util.function.Supplier;

import jakarta.servlet.http.HttpServletRequest;
import org.biocluster.account.StaffMember;
import org.biocluster.policy.Policy;
import org.biocluster.taxonomy.Taxonomy;
import org.biocluster.wording.Messages;
import org.biocluster.wording.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/// What every page knows: its reader, the reader's language, and where it is.
@ControllerAdvice(annotations = Controller.class)
public final class PageAdvice {

	private final Messages messages;

	private final Taxonomy taxonomy;

	private final Supplier<@Nullable Policy> policy;

	public PageAdvice(Messages messages, Taxonomy taxonomy, Supplier<@Nullable Policy> policy) {
		this.messages = messages;
		this.taxonomy = taxonomy;
		this.policy = policy;
	}

	@ModelAttribute
	void page(Model model, HttpServletRequest request, @Nullable Principal principal) {
		model.addAttribute("words", new Words(DeskLocaleResolver.language(request), messages, taxonomy, policy.get()));
		model.addAttribute("me", StaffMember.of(principal).orElse(null));
		String query = request.getQueryString();
		model.addAttribute("here", request.getRequestURI() + (query == null ? "" : "?" + query));
		model.addAttribute("path", request.getRequestURI());
	}

}
