package org.biocluster.paper.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.biocluster.account.StaffMember;
import org.biocluster.deadline.Deadlines;
import org.biocluster.inbox.web.InboxSelection;
import org.biocluster.paper.Gaps;
import org.biocluster.paper.Paper;
import org.biocluster.paper.PaperKind;
import org.biocluster.paper.Papers;
import org.biocluster.paper.Register;
import org.biocluster.paper.RegisterEntry;
import org.biocluster.paper.office.DocxFile;
import org.biocluster.paper.office.XlsxFile;
import org.biocluster.problem.web.Problem;
import org.biocluster.problem.web.ProblemCode;
import org.biocluster.trail.AuditTrail;
import org.biocluster.wording.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// Papers of any list that the reader may see: on the screen, for print, as files. Every one is written down.
@Controller
public final class PaperPage {

	private static final Map<String, MediaType> TYPES = Map.of("xlsx",
			MediaType.valueOf("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"), "docx",
			MediaType.valueOf("application/vnd.openxmlformats-officedocument.wordprocessingml.document"));

	private static final int NAMED_GAPS = 100;

	private final Register register;

	private final AuditTrail trail;

	private final InstantSource clock;

	public PaperPage(Register register, AuditTrail trail, InstantSource clock) {
		this.register = register;
		this.trail = trail;
		this.clock = clock;
	}

	/// @param list the parameters of the list
	@GetMapping("/papers/{kind}")
	String page(@PathVariable String kind, @RequestParam(defaultValue = "") String list, Period period,
			@AuthenticationPrincipal StaffMember reader, Model page) {
		PaperKind which = kind(kind);
		page.addAttribute("kinds", PaperKind.values());
		page.addAttribute("kind", which);
		page.addAttribute("list", list);
		page.addAttribute("period", period);
		page.addAttribute("paper", paper(which, list, period, reader, page));
		return "paper";
	}

	@GetMapping("/papers/{kind}/{format}")
	ResponseEntity<byte[]> file(@PathVariable String kind, @PathVariable String format,
			@RequestParam(defaultValue = "") String list, Period period, @AuthenticationPrincipal StaffMember reader,
			Model page) throws IOException {
		MediaType type = TYPES.get(format);
		if (type == null) {
			throw new Problem(ProblemCode.NOT_FOUND);
		}
		Paper paper = paper(kind(kind), list, period, reader, page);
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		if (format.equals("xlsx")) {
			XlsxFile.write(paper, bytes);
		}
		else {
			DocxFile.write(paper, bytes);
		}
		String name = paper.title() + " " + Deadlines.day(clock.instant()) + "." + format;
		return ResponseEntity.ok()
			.contentType(type)
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString())
			.body(bytes.toByteArray());
	}

	private Paper paper(PaperKind kind, String list, Period period, StaffMember reader, Model page) {
		Words words = (Words) Objects.requireNonNull(page.getAttribute("words"));
		InboxSelection selection = InboxSelection.parse(list);
		List<RegisterEntry> entries = register.of(selection.query(reader, clock.instant()), period.from(), period.to());
		trail.done(reader.actor(), "paper." + kind.code(), null, Map.of("rows", String.valueOf(entries.size())));
		return new Papers(words).of(kind, entries, heading(selection, period, words),
				notes(kind, period, reader, words));
	}

	private String heading(InboxSelection selection, Period period, Words words) {
		List<String> parts = new ArrayList<>();
		String group = selection.group();
		String session = selection.session();
		parts.add(group == null ? say(words, "paper.all-groups") : words.group(group));
		if (session != null) {
			parts.add(say(words, "paper.session", session));
		}
		if (period.from() != null || period.to() != null) {
			parts.add(say(words, "paper.period", period.from() == null ? "…" : words.date(period.from()),
					period.to() == null ? "…" : words.date(period.to())));
		}
		parts.add(say(words, "paper.made", words.time(clock.instant())));
		return String.join(". ", parts);
	}

	/// A register says why its numbers have gaps, to whoever sees all of them.
	private List<String> notes(PaperKind kind, Period period, StaffMember reader, Words words) {
		if (kind != PaperKind.JOURNAL) {
			return List.of();
		}
		if (!reader.seesAllGroups()) {
			return List.of(say(words, "paper.gaps.own"));
		}
		LocalDate from = period.from();
		int year = from == null ? Deadlines.day(clock.instant()).getYear() : from.getYear();
		List<String> gaps = Gaps.between(register.numbers(year));
		String named = gaps.isEmpty() ? "—" : String.join(", ", gaps.subList(0, Math.min(NAMED_GAPS, gaps.size())));
		return List.of(say(words, "paper.gaps"),
				say(words, "paper.gaps.list", String.valueOf(year), gaps.size() > NAMED_GAPS ? named + " …" : named));
	}

	private static PaperKind kind(String code) {
		return PaperKind.ofCode(code).orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
	}

	private static String say(Words words, String key, Object... arguments) {
		return words.messages().in(words.language(), key, arguments);
	}

	/// Days of arrival in Moscow; null for any.
	public record Period(@Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
			@Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to) {
	}

}
