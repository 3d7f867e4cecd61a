package org.biocluster.deadletter.web;

import org.biocluster.account.StaffMember;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// What could not be processed, for people.
@Controller
public final class DeadLetterPage {

	private final UnprocessedRecords records;

	public DeadLetterPage(UnprocessedRecords records) {
		this.records = records;
	}

	@GetMapping("/administration/dead-letters")
	String deadLetters(@AuthenticationPrincipal StaffMember reader, Model model) {
		model.addAttribute("records", records.all(reader));
		return "unprocessed";
	}

}
