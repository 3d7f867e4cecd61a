package org.biocluster.inbox.web;

import jakarta.servlet.http.HttpServletResponse;
import org.biocluster.account.StaffMember;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/// Where a page listens for news.
@RestController
public final class NewsStream {

	private final InboxNews news;

	public NewsStream(InboxNews news) {
		this.news = news;
	}

	@GetMapping(path = "/news", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
	SseEmitter news(@AuthenticationPrincipal StaffMember reader, HttpServletResponse response) {
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache, no-transform");
		return news.open(reader);
	}

}
