package org.biocluster.bulk;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.biocluster.action.ActionResult;
import org.biocluster.inbox.InboxItem;
import org.biocluster.notification.PlannedDelivery;
import org.jspecify.annotations.Nullable;

/// What an action on many proposals would do.
public record BulkPreview(List<Line> lines) {

	public BulkPreview {
		lines = List.copyOf(lines);
	}

	/// How many mails there would be, by what they are about.
	public Map<String, Long> mails() {
		Map<String, Long> counts = new TreeMap<>();
		lines.forEach((line) -> line.mails().forEach((mail) -> counts.merge(mail.message().name(), 1L, Long::sum)));
		return counts;
	}

	/// How many mails there would be.
	public long mailCount() {
		return lines.stream().mapToLong((line) -> line.mails().size()).sum();
	}

	/// How many proposals would change.
	public long possible() {
		return lines.stream().filter((line) -> line.problem() == null).count();
	}

	/// @param item as it is now
	/// @param status code of where it would stand
	/// @param problem why the action would come to nothing; null where it would not
	public record Line(InboxItem item, String status, List<PlannedDelivery> mails, @Nullable ActionResult problem) {

		public Line {
			mails = List.copyOf(mails);
		}

	}

}
