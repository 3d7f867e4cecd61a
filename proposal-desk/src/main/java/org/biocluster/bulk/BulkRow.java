package org.biocluster.bulk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.biocluster.proposal.ProposalId;

/// One proposal of many, at the version that somebody saw.
public record BulkRow(ProposalId id, long version) {

	/// At most so many at once.
	public static final int MOST = 500;

	/// Reads [#text()] of several, parted by blanks; what is no such text is left out.
	public static List<BulkRow> parse(String text) {
		List<BulkRow> rows = new ArrayList<>();
		for (String each : text.split("\\s+")) {
			one(each).ifPresent(rows::add);
		}
		return rows.stream().distinct().limit(MOST).toList();
	}

	/// As it stands in forms.
	public String text() {
		return id + ":" + version;
	}

	private static Optional<BulkRow> one(String text) {
		String[] parts = text.split(":", -1);
		try {
			return parts.length == 2 ? Optional.of(new BulkRow(ProposalId.of(parts[0]), Long.parseLong(parts[1])))
					: Optional.empty();
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

}
