package org.biocluster.wording.web;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

import jakarta.servlet.http.HttpServletRequest;
import org.biocluster.account.StaffMember;
import org.biocluster.policy.Policy;
import org.biocluster.taxonomy.Taxonomy;
import org.biocluster.wording.Messages;
import org.biocluster.wording.Words;
import org.jspecify.annotations.Nullable;

/// What every page knows: its reader, the reader's language, and where it is.
public final class PageModel {

	private final Messages messages;

	private final Taxonomy taxonomy;

	private final Supplier<@Nullable Policy> policy;

	/// @param policy names the groups; null until it has been read
	public PageModel(Messages messages, Taxonomy taxonomy, Supplier<@Nullable Policy> policy) {
		this.messages = messages;
		this.taxonomy = taxonomy;
		this.policy = policy;
	}

	/// The attributes for the answer to a request; a mutable map.
	public Map<String, Object> of(HttpServletRequest request) {
		Map<String, Object> model = new HashMap<>();
		model.put("words", new Words(DeskLocaleResolver.language(request), messages, taxonomy, policy.get()));
		StaffMember.of(request.getUserPrincipal()).ifPresent((member) -> model.put("me", member));
		String query = request.getQueryString();
		model.put("here", request.getRequestURI() + (query == null ? "" : "?" + query));
		model.put("path", request.getRequestURI());
		return model;
	}

}
