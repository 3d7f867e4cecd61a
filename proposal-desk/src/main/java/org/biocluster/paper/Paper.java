package org.biocluster.paper;

import java.util.List;

/// A table with a heading, in words only. Nothing in it is ever taken for a formula.
/// @param heading what it is and of what
/// @param notes below the table
public record Paper(String title, String heading, List<Column> columns, List<List<String>> rows, List<String> notes) {

	public Paper {
		columns = List.copyOf(columns);
		rows = List.copyOf(rows);
		notes = List.copyOf(notes);
	}

	/// @param width in characters, roughly
	public record Column(String title, int width) {
	}

}
