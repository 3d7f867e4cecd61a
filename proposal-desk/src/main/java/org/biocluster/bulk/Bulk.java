package org.biocluster.bulk;

import java.util.List;
import java.util.Map;

import org.biocluster.action.Action;
import org.biocluster.action.Wish;
import org.biocluster.proposal.CommandId;
import org.biocluster.proposal.NameBasedIds;
import org.biocluster.proposal.ProposalId;
import tools.jackson.databind.node.ObjectNode;

/// One action on many proposals.
/// @param id the same for every attempt; each proposal's command follows from it, so that nothing happens twice
/// @param fields of the command, the same for all
/// @param items the questions of the agenda under which single proposals stand; empty where that does not matter
public record Bulk(Action action, List<BulkRow> rows, CommandId id, ObjectNode fields, Map<ProposalId, String> items) {

	public Bulk {
		rows = List.copyOf(rows);
		items = Map.copyOf(items);
	}

	/// The wish about one of them.
	public Wish wish(BulkRow row) {
		return new Wish(action, row.id(), new CommandId(NameBasedIds.uuid(id.value(), row.id().toString())),
				row.version(), fields(row.id()));
	}

	private ObjectNode fields(ProposalId proposal) {
		String item = items.get(proposal);
		if (item == null) {
			return fields;
		}
		ObjectNode own = fields.deepCopy();
		own.withObject("/session").put("item", item);
		return own;
	}

	/// Which bulk it is, without what it says.
	@Override
	public String toString() {
		return "Bulk[" + action + ", " + id + ", " + rows.size() + "]";
	}

}
