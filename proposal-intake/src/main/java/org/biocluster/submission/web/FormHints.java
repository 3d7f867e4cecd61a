package org.biocluster.submission.web;

import java.util.ArrayList;
import java.util.List;

import org.biocluster.language.Language;
import org.biocluster.status.SimilarProposals;
import org.biocluster.submission.IdempotencyKey;
import org.biocluster.submission.TextRules;
import org.biocluster.submission.TextSigns;
import org.biocluster.submission.TypeHint;
import org.biocluster.taxonomy.Taxonomy;
import org.biocluster.wording.IcuMessages;

/// What an author may want to think of before sending. Hints never stop anybody. Thread-safe.
public final class FormHints {

	private final SimilarProposals similar;

	private final Taxonomy taxonomy;

	private final IcuMessages words;

	public FormHints(SimilarProposals similar, Taxonomy taxonomy, IcuMessages words) {
		this.similar = similar;
		this.taxonomy = taxonomy;
		this.words = words;
	}

	List<String> about(FormValues values, String key, Language language) {
		String title = TextRules.normalise(values.value("title"));
		List<String> texts = List.of(title, TextRules.normalise(values.value("body")),
				TextRules.normalise(values.value("effect")));
		List<String> hints = new ArrayList<>();
		this.similar.similarTo(title, new IdempotencyKey(key).proposalId())
			.ifPresent((number) -> hints.add(this.words.in(language, "hint.similar", number.in(language))));
		if (TextSigns.seemPersonal(texts)) {
			hints.add(this.words.in(language, "hint.personal"));
		}
		TypeHint.other(values.value("type"), String.join("\n", texts))
			.ifPresent((type) -> hints
				.add(this.words.in(language, "hint.type", this.taxonomy.types().name(type, language))));
		return hints;
	}

}
