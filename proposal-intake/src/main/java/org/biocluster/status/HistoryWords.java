package org.biocluster.status;

import org.biocluster.language.Language;
import org.biocluster.proposal.RegistrationNumber;
import org.biocluster.taxonomy.Taxonomy;
import org.biocluster.taxonomy.TermList;
import org.biocluster.wording.IcuMessages;
import org.biocluster.wording.MoscowTime;
import org.jspecify.annotations.Nullable;

/// The steps of a proposal in words. Thread-safe.
public final class HistoryWords {

	private final IcuMessages messages;

	private final RoutingWords groups;

	private final TermList statuses;

	private final TermList grounds;

	public HistoryWords(IcuMessages messages, RoutingWords groups, Taxonomy taxonomy) {
		this.messages = messages;
		this.groups = groups;
		this.statuses = taxonomy.statuses();
		this.grounds = taxonomy.rejectionGrounds();
	}

	/// The name of a status for whoever has the link that reads; some names of the
	/// taxonomy speak to the author.
	public String status(String code, Language language) {
		String key = "status.shared." + code;
		return this.messages.has(key) ? this.messages.in(language, key) : this.statuses.name(code, language);
	}

	/// What happened at a step. A step of a newer version of the product is named by its
	/// status only.
	public String text(HistoryEntry entry, @Nullable RegistrationNumber number, Language language) {
		String key = "history." + entry.type();
		if (!this.messages.has(key)) {
			return this.messages.in(language, "history.other");
		}
		String group = (entry.group() != null) ? this.groups.groupName(entry.group()).in(language) : "";
		String due = (entry.due() != null) ? MoscowTime.date(entry.due(), language) : "";
		return this.messages.in(language, key, (number != null) ? number.in(language) : "", group, due,
				detail(entry.detail(), language));
	}

	private String detail(@Nullable String code, Language language) {
		if (code == null) {
			return "";
		}
		return this.statuses.contains(code) ? this.statuses.name(code, language) : this.grounds.name(code, language);
	}

}
