package org.biocluster.authoring.web;

import java.util.List;
import java.util.Objects;

import org.biocluster.language.Language;
import org.biocluster.status.OwnConsent;
import org.biocluster.status.OwnProposal;
import org.biocluster.submission.web.FormPage;
import org.biocluster.submission.web.FormStep;
import org.biocluster.submission.web.FormView;
import org.biocluster.wording.IcuMessages;
import org.biocluster.wording.MoscowTime;
import org.jspecify.annotations.Nullable;

/// What the page of an author says about consents, and which can still be given. Thread-safe.
record ManageConsents(FormView form, IcuMessages messages) {

	private static final String PUBLICATION = "publication";

	List<ManagePage.Consent> given(OwnProposal proposal, Language language) {
		return proposal.consents().stream().map((consent) -> given(consent, language)).toList();
	}

	private ManagePage.Consent given(OwnConsent consent, Language language) {
		String given = MoscowTime.date(consent.given(), language);
		boolean holds = consent.withdrawn() == null;
		return new ManagePage.Consent(consent.document(),
				holds ? messages.in(language, "manage.consent.given", given)
						: messages.in(language, "manage.consent.withdrawn", given,
								MoscowTime.date(Objects.requireNonNull(consent.withdrawn()), language)),
				holds);
	}

	/// The form in which publication can be agreed to; null where it was, and where there
	/// is nobody.
	@Nullable FormPage toGive(OwnProposal proposal, ManageView.State state, String key, Language language) {
		boolean agreed = proposal.consents()
			.stream()
			.anyMatch((consent) -> consent.document().equals(PUBLICATION) && consent.withdrawn() == null);
		if (proposal.person() == null || agreed) {
			return null;
		}
		return new FormPage(state.values(),
				state.isAbout("consent") ? form.errors(state.problems(), language) : List.of(), key, null,
				FormStep.AUTHOR, null);
	}

}
