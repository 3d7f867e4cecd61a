package org.biocluster.status.web;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/// The status of a proposal over REST. No text of the author and no personal data.
///
/// @param number the registration number; null until registered
/// @param status a code of the reference lists
/// @param primaryGroup decides on the proposal; null until it is with a group
/// @param rules ids of the rules that placed it
/// @param why one sentence in the language of the request
record StatusDocument(String id, @Nullable String number, long version, String status, @Nullable GroupName primaryGroup,
		List<ConsultedGroup> consultedGroups, List<String> rules, @Nullable Long policyVersion, @Nullable String why,
		List<Step> history) {

	/// A group in both languages.
	record GroupName(String code, String ru, String en) {
	}

	/// A group besides the primary one.
	/// @param informationOnly the group is only told; its opinion is not awaited
	record ConsultedGroup(String code, String ru, String en, boolean informationOnly) {
	}

	/// Something that happened.
	/// @param type of the event
	/// @param text in the language of the request
	record Step(Instant at, String type, String text) {
	}

}
