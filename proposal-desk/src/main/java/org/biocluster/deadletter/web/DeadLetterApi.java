package org.biocluster.deadletter.web;

import java.util.List;
import java.util.Map;

import org.biocluster.account.StaffMember;
import org.biocluster.deadletter.Unprocessed;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// What could not be processed, for programs.
@RestController
public final class DeadLetterApi {

	private final UnprocessedRecords records;

	public DeadLetterApi(UnprocessedRecords records) {
		this.records = records;
	}

	/// From every place.
	@GetMapping("/api/v1/dead-letters")
	Map<String, List<Unprocessed>> deadLetters(@AuthenticationPrincipal StaffMember reader) {
		return Map.of("items", records.all(reader));
	}

	/// From the desk's own places only.
	@GetMapping("/api/v1/quarantine")
	Map<String, List<Unprocessed>> quarantine(@AuthenticationPrincipal StaffMember reader) {
		return Map.of("items", records.quarantine(reader));
	}

}
