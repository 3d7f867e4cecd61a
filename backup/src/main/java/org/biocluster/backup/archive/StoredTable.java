package org.biocluster.backup.archive;

import java.util.List;

/// One table of a service's own schema, with what makes it again.
/// @param columns that hold data, quoted, in the order of the file
/// @param create the statement before the rows
/// @param finish the statements after the rows: keys, checks, indexes, sequences
/// @param link the statements after all tables: references between them
public record StoredTable(String schema, String name, List<String> columns, String create, List<String> finish,
		List<String> link, StoredFile file) {

	public StoredTable {
		columns = List.copyOf(columns);
		finish = List.copyOf(finish);
		link = List.copyOf(link);
	}

}
