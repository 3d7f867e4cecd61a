package org.biocluster.submission;

import java.util.List;

import org.jspecify.annotations.Nullable;

/// A submission as somebody typed it, before any check. Has no field that the server owns.
///
/// @param sectors codes, the first is the main one
/// @param crossSector declared to concern all sectors
/// @param regionName words for a region outside the list
/// @param submitter missing in the mode without personal data
/// @param confirmedUnrestricted confirms that there is no restricted information
/// @param counterpartName the name of the body to interact with, if known
/// @param due ISO date
/// @param related a registration number
/// @param attachments ids of files that were uploaded before, or of files that the proposal has already
/// @param channel how the submission arrived
/// @param source code of the sending system
/// @param externalId the sender's own reference
/// @param lateLink the token of a late link, with which a proposal is in time after its round has closed
public record SubmissionInput(@Nullable String type, @Nullable String aspect, @Nullable String title,
		@Nullable String body, @Nullable String effect, @Nullable List<@Nullable String> sectors,
		@Nullable Boolean crossSector, @Nullable List<@Nullable String> themes, @Nullable String organisationType,
		@Nullable String organisationName, @Nullable String region, @Nullable String regionName,
		@Nullable String language, @Nullable Person submitter, @Nullable Consents consents,
		@Nullable Boolean confirmedUnrestricted, @Nullable List<@Nullable String> documents,
		@Nullable String otherDocument, @Nullable List<@Nullable String> counterparts, @Nullable String counterpartName,
		@Nullable String participationForm, @Nullable String projectStage, @Nullable String demandEvidence,
		@Nullable String due, @Nullable String related, @Nullable List<@Nullable String> joinGroups,
		@Nullable List<@Nullable String> attachments, @Nullable String channel, @Nullable String source,
		@Nullable String externalId, @Nullable String lateLink) {

	/// Shows nothing of what was typed.
	@Override
	public String toString() {
		return "SubmissionInput[…]";
	}

	/// Who sends it: personal data.
	public record Person(@Nullable String surname, @Nullable String givenName, @Nullable String patronymic,
			@Nullable String position, @Nullable String email, @Nullable String phone) {

		/// Shows no personal data.
		@Override
		public String toString() {
			return "Person[…]";
		}

	}

	/// What the sender agreed to.
	/// @param publishable what may be published, `name` or `organisation`; missing for
	/// both
	public record Consents(@Nullable Boolean personalData, @Nullable Boolean publication,
			@Nullable List<@Nullable String> publishable) {
	}

}
