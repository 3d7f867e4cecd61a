package org.biocluster.history.web;

import java.util.List;

import org.biocluster.account.StaffMember;
import org.biocluster.journal.LogEntry;
import org.biocluster.topic.Topic;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// The history for people.
@Controller
public final class HistoryPage {

	private final HistoryReader reader;

	private final HistoryJson json;

	public HistoryPage(HistoryReader reader, HistoryJson json) {
		this.reader = reader;
		this.json = json;
	}

	@GetMapping("/administration/history")
	String history(HistorySelection selection, @AuthenticationPrincipal StaffMember member, Model model) {
		List<LogEntry<?, ?>> entries = reader.read(selection);
		model.addAttribute("topics", HistorySelection.OPEN.stream().map(Topic::name).toList());
		model.addAttribute("topic", selection.chosenTopic().name());
		model.addAttribute("partition", selection.chosenPartition());
		model.addAttribute("offset", selection.chosenOffset());
		model.addAttribute("proposalId", selection.proposal().map(Object::toString).orElse(""));
		model.addAttribute("lines",
				entries.stream()
					.map((entry) -> new Line(entry, json.text(entry, member.draftGroups() == null)))
					.toList());
		model.addAttribute("next", entries.isEmpty() ? null : entries.getLast().offset() + 1);
		return "history";
	}

	/// One record as the page shows it.
	public record Line(LogEntry<?, ?> entry, String text) {
	}

}
