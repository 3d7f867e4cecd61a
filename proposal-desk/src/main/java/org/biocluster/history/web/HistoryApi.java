package org.biocluster.history.web;

import java.util.List;
import java.util.Map;

import org.biocluster.account.StaffMember;
import org.biocluster.proposal.Role;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// The history for programs.
@RestController
public final class HistoryApi {

	private final HistoryReader reader;

	private final HistoryJson json;

	public HistoryApi(HistoryReader reader, HistoryJson json) {
		this.reader = reader;
		this.json = json;
	}

	@GetMapping("/api/v1/history")
	Map<String, Object> history(HistorySelection selection, @AuthenticationPrincipal StaffMember member) {
		// What can't be read may be anything, also personal data.
		boolean bytes = member.role() == Role.ADMINISTRATOR;
		List<Map<String, Object>> items = reader.read(selection)
			.stream()
			.map((entry) -> json.document(entry, bytes, member.draftGroups() == null))
			.toList();
		return Map.of("items", items);
	}

}
