package org.biocluster.status.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import jakarta.servlet.http.HttpServletRequest;
import org.biocluster.language.Language;
import org.biocluster.problem.Problem;
import org.biocluster.problem.ProblemException;
import org.biocluster.status.ProposalLinks;
import org.biocluster.status.Standing;
import org.biocluster.status.Standings;
import org.biocluster.status.pdf.Notice;
import org.biocluster.status.pdf.Notice.Fact;
import org.biocluster.status.pdf.NoticePdf;
import org.biocluster.wording.IcuMessages;
import org.biocluster.wording.web.RequestLanguage;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// The registration notice for whoever has the link that reads: nothing about the person, and nothing of the text.
@RestController
public final class NoticePages {

	private final Standings standings;

	private final StatusPageWords words;

	private final ProposalLinks links;

	private final IcuMessages messages;

	public NoticePages(Standings standings, StatusPageWords words, ProposalLinks links, IcuMessages messages) {
		this.standings = standings;
		this.words = words;
		this.links = links;
		this.messages = messages;
	}

	@GetMapping("/proposals/{receipt}/notice.pdf")
	ResponseEntity<byte[]> notice(@PathVariable String receipt, HttpServletRequest request) {
		Standing standing = this.standings.byReceipt(receipt).orElseThrow(NoticePages::nothing);
		Language language = RequestLanguage.of(request);
		StatusPage page = this.words.page(standing, language);
		String number = page.number();
		if (number == null) {
			throw nothing();
		}
		return ResponseEntity.ok()
			.contentType(MediaType.APPLICATION_PDF)
			.cacheControl(CacheControl.noStore())
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment()
						.filename(number + ".pdf", StandardCharsets.UTF_8)
						.build()
						.toString())
			.body(NoticePdf.of(notice(page, this.links.statusUrl(standing.id(), standing.generation()), language)));
	}

	private Notice notice(StatusPage page, String url, Language language) {
		List<Fact> facts = new ArrayList<>();
		facts.add(new Fact(say(language, "status.number"), Objects.toString(page.number(), "")));
		StatusPage.Received received = page.received();
		if (received != null) {
			facts.add(new Fact(say(language, "status.received"),
					say(language, "status.received.value", received.date(), received.time())));
		}
		if (page.primary() != null) {
			facts.add(new Fact(say(language, "status.primary"), page.primary()));
		}
		if (!page.consulted().isEmpty()) {
			facts.add(new Fact(say(language, "status.consulted", page.consulted().size()),
					String.join("\n", page.consulted())));
		}
		if (page.inTime() != null) {
			facts.add(new Fact(say(language, "notice.round"), page.inTime()));
		}
		facts.add(new Fact(say(language, "notice.page"), url));
		return new Notice(language, say(language, "site.name"), say(language, "notice.title"),
				say(language, "notice.lead"), facts, say(language, "site.notice"));
	}

	private String say(Language language, String key, Object... arguments) {
		return this.messages.in(language, key, arguments);
	}

	private static ProblemException nothing() {
		return new ProblemException(Problem.of(404, "no-such-proposal"));
	}

}
