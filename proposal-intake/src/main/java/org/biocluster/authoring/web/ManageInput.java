package org.biocluster.authoring.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

/// The bodies of what authors ask for.
final class ManageInput {

	private ManageInput() {
	}

	/// @param reason may be left out
	record Withdrawal(@Nullable String reason) {
	}

	/// An empty object.
	record Nothing() {
	}

	/// @param answers in the order of the questions
	/// @param attachments ids of files that were uploaded before; may be left out
	record Answers(@Nullable List<@Nullable String> answers, @Nullable List<@Nullable String> attachments) {
	}

	/// @param publishable what may be published, `name` or `organisation`; missing for
	/// both
	record PublicationConsent(@Nullable List<@Nullable String> publishable) {
	}

	/// @param document `personal-data` or `publication`
	/// @param anonymise go on without the person instead of withdrawing the proposal
	record ConsentWithdrawal(@Nullable String document, @Nullable Boolean anonymise) {
	}

}
