package org.biocluster.briefing.jdbc;

import org.biocluster.language.Language;

/// Reads the codes of languages that this view wrote.
final class Languages {

	private Languages() {
	}

	static Language of(String code) {
		return Language.ofCode(code).orElse(Language.RU);
	}

}
