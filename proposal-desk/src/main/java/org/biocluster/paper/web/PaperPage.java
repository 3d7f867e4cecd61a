package org.biocluster.paper.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.biocluster.account.Accounts;
import org.biocluster.account.StaffMember;
import org.biocluster.deadline.Deadlines;
import org.biocluster.inbox.Inbox;
import org.biocluster.inbox.InboxItem;
import org.biocluster.inbox.web.InboxSelection;
import org.biocluster.meeting.Meetings;
import org.biocluster.paper.Paper;
import org.biocluster.paper.PaperKind;
import org.biocluster.paper.Papers;
import org.biocluster.paper.Register;
import org.biocluster.paper.RegisterEntry;
import org.biocluster.paper.office.DocxFile;
import org.biocluster.paper.office.XlsxFile;
import org.biocluster.problem.web.Problem;
import org.biocluster.problem.web.ProblemCode;
import org.biocluster.proposal.ProposalId;
import org.biocluster.session.SessionDocument;
import org.biocluster.trail.AuditTrail;
import org.biocluster.wording.Words;
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

	private final Register register;

	private final Inbox inbox;

	private final Meetings meetings;

	private final Accounts accounts;

	private final AuditTrail trail;

	private final InstantSource clock;

	public PaperPage(Register register, Inbox inbox, Meetings meetings, Accounts accounts, AuditTrail trail,
			InstantSource clock) {
		this.accounts = accounts;
		this.register = register;
		this.inbox = inbox;
		this.meetings = meetings;
		this.trail = trail;
		this.clock = clock;
	}

	/// @param list the parameters of the list
	@GetMapping("/papers/{kind}")
	String page(@PathVariable String kind, @RequestParam(defaultValue = "") String list, Part part,
			@AuthenticationPrincipal StaffMember reader, Model page) {
		PaperKind which = kind(kind);
		page.addAttribute("kinds", PaperKind.values());
		page.addAttribute("kind", which);
		page.addAttribute("list", list);
		page.addAttribute("part", part);
		page.addAttribute("paper", paper(which, list, part, reader, page));
		return "paper";
	}

	@GetMapping("/papers/{kind}/{format}")
	ResponseEntity<byte[]> file(@PathVariable String kind, @PathVariable String format,
			@RequestParam(defaultValue = "") String list, Part part, @AuthenticationPrincipal StaffMember reader,
			Model page) throws IOException {
		MediaType type = TYPES.get(format);
		if (type == null) {
			throw new Problem(ProblemCode.NOT_FOUND);
		}
		Paper paper = paper(kind(kind), list, part, reader, page);
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

	private Paper paper(PaperKind kind, String list, Part part, StaffMember reader, Model page) {
		Words words = (Words) Objects.requireNonNull(page.getAttribute("words"));
		InboxSelection selection = InboxSelection.parse(list);
		List<RegisterEntry> found = entries(selection, part, reader);
		List<RegisterEntry> entries = found.subList(0, Math.min(Register.MOST, found.size()));
		trail.done(reader.actor(), "paper." + kind.code(), null, Map.of("rows", String.valueOf(entries.size())));
		Function<String, Optional<SessionDocument>> sessions = (id) -> meetings.find(id, reader);
		PaperWords texts = new PaperWords(words, reader, sessions, clock.instant());
		List<String> notes = new ArrayList<>(
				texts.notes(kind, part, entries, entries.size() == found.size(), register));
		Optional<SessionDocument> whole = kind == PaperKind.AGENDA ? whole(selection, part, reader) : Optional.empty();
		whole.ifPresent((meeting) -> notes.addAll(texts.signed(meeting, accounts.all())));
		return new Papers(words, sessions).of(kind, entries, whole.map(SessionDocument::agenda).orElse(List.of()),
				texts.heading(kind, selection, part), notes);
	}

	/// The session whose agenda is wanted as it is; empty where only some of it is.
	private Optional<SessionDocument> whole(InboxSelection selection, Part part, StaffMember reader) {
		String session = selection.session();
		String group = selection.group();
		return session == null || !selection.isWholeSession() || !part.isWhole() ? Optional.empty()
				: meetings.find(session, reader).filter((meeting) -> group == null || meeting.group().equals(group));
	}

	private List<RegisterEntry> entries(InboxSelection selection, Part part, StaffMember reader) {
		Set<ProposalId> chosen = part.chosen();
		if (chosen.isEmpty()) {
			return register.of(selection.query(reader, clock.instant()), part.from(), part.to(), reader);
		}
		return register.of(inbox.items(chosen, reader).stream().map(InboxItem::id).toList(), reader);
	}

	private static PaperKind kind(String code) {
		return PaperKind.ofCode(code).orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
	}

}
