package org.biocluster.status.pdf;

import java.util.List;

import org.biocluster.language.Language;

/// What a notice says, in words.
///
/// @param from who issues it
/// @param remark below everything, in small print
public record Notice(Language language, String from, String title, String lead, List<Fact> facts, String remark) {

	public Notice {
		facts = List.copyOf(facts);
	}

	/// A line of the table.
	public record Fact(String label, String value) {
	}

}
