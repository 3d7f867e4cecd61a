package org.biocluster.projection;

import java.util.List;
import java.util.OptionalLong;

import org.biocluster.proposal.ProposalId;
import org.biocluster.topic.Topic;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/// How records become rows of a view. The only code a view needs; live and rebuilt rows come from the same methods.
///
/// What a projection must keep to, so that a rebuild gives the same rows:
/// - Only rows, no other effects; nothing from outside the record: no clock, no random, no sequence, no table that isn't
///   in [#tables()].
/// - Records of one partition come in order. Records of different topics or partitions come in **any** order: an event
///   may arrive before or after the text it refers to. Write each topic to its own columns or tables by upsert, join
///   when reading.
/// - Of a compacted topic, only each key's last record is sure to come; what the earlier ones wrote must be overwritten.
/// - Unqualified table names: the search path names the schema that is being written.
///
/// Called by one thread at a time, inside a transaction.
public interface Projection {

	/// The live schema, for example `desk_view`; while rebuilding there is a second one
	/// named `<schema>_shadow`.
	String schema();

	/// Class path location of the SQL that creates the tables with unqualified names. A
	/// changed script, even in a comment, rebuilds the view at the next start.
	/// Statements after a line `-- after load` (costly indexes) run last in a rebuild.
	String script();

	/// The topics it reads, from their beginning.
	List<Topic<?, ?>> topics();

	/// Every table of the script; what the comparison of two views compares.
	List<String> tables();

	/// Writes records, in order for each partition: those of one poll, or a single one
	/// after they failed together. Many become rows sooner in JDBC batches
	/// ([org.biocluster.projection.jdbc.StatementBuffer]).
	/// @throws InvalidRecordException when a record makes no sense; a single one goes to
	/// quarantine. Any other unchecked exception that doesn't come from the database's
	/// state is taken the same way.
	void apply(JdbcTemplate view, List<ViewRecord<?, ?>> viewRecords);

	/// The version of the proposal that the view shows, read from its tables; empty
	/// when it shows none. Lets a wait find a version that was applied before the wait
	/// began.
	default OptionalLong version(JdbcClient view, ProposalId proposalId) {
		return OptionalLong.empty();
	}

}
