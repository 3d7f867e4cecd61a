package org.biocluster.projection.jdbc;

import java.util.ArrayList;
import java.util.List;

/// One table of the live view beside the same table of its rebuild, at the same positions.
public record TableComparison(TableHash live, TableHash rebuilt) {

	static List<TableComparison> of(List<TableHash> live, List<TableHash> rebuilt) {
		List<TableComparison> comparisons = new ArrayList<>();
		for (int table = 0; table < live.size(); table++) {
			comparisons.add(new TableComparison(live.get(table), rebuilt.get(table)));
		}
		return List.copyOf(comparisons);
	}

	public String table() {
		return this.live.table();
	}

	public boolean isEqual() {
		return this.live.equals(this.rebuilt);
	}

}
