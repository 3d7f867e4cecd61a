package org.biocluster.projection;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;

import javax.sql.DataSource;

import org.biocluster.projection.jdbc.Offsets;
import org.biocluster.projection.jdbc.Quarantine;
import org.biocluster.projection.jdbc.RebuildEntry;
import org.biocluster.projection.jdbc.RebuildLog;
import org.biocluster.projection.jdbc.RebuildSession;
import org.biocluster.projection.jdbc.ViewNotice;
import org.biocluster.projection.jdbc.ViewSchema;
import org.biocluster.projection.jdbc.ViewSchemas;
import org.biocluster.projection.jdbc.ViewScript;
import org.biocluster.projection.jdbc.ViewTransactions;
import org.biocluster.projection.kafka.TopicReader;
import org.biocluster.projection.kafka.TopicSource;
import org.biocluster.projection.position.Partition;
import org.biocluster.projection.position.Positions;
import org.biocluster.proposal.ProposalId;
import org.biocluster.telemetry.trace.Traces;
import org.biocluster.text.TextKey;
import org.biocluster.wire.Wire;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Everything that belongs to one view, put together once for its projector and its rebuild. Thread-safe.
///
/// A rebuild needs up to four connections of the data source at the same time, the projector one.
public final class View {

	private final ProjectorSettings settings;

	private final Projection projection;

	private final TopicSource source;

	private final DataSource dataSource;

	private final InstantSource clock;

	private final ViewSchema schema;

	private final ViewScript script;

	private final ViewTransactions transactions;

	private final ViewSchemas schemas;

	private final RebuildLog rebuildLog;

	private final Traces traces;

	private final List<Consumer<RebuildEntry>> rebuildListeners = new CopyOnWriteArrayList<>();

	View(ProjectorSettings settings, Projection projection, TopicSource source, DataSource dataSource,
			InstantSource clock, Traces traces) {
		this.traces = traces;
		this.settings = settings;
		this.projection = projection;
		this.source = source;
		this.dataSource = dataSource;
		this.clock = clock;
		this.schema = new ViewSchema(projection.schema(), settings.ownSchema());
		this.script = ViewScript.load(projection.getClass().getClassLoader(), projection.script());
		this.transactions = new ViewTransactions(dataSource, this.schema);
		this.schemas = new ViewSchemas(dataSource, this.schema);
		this.rebuildLog = new RebuildLog(this.transactions, this.schema);
	}

	/// A view of topics as the product writes them.
	public static View of(ProjectorSettings settings, Projection projection, Wire wire, DataSource dataSource,
			InstantSource clock, Traces traces) {
		TopicSource source = TopicSource.of(wire, "projector-" + projection.schema(), projection.topics(), clock);
		return new View(settings, projection, source, dataSource, clock, traces);
	}

	/// What this service couldn't read.
	public Quarantine quarantine() {
		return new Quarantine(this.transactions);
	}

	/// Calls back with the end of every rebuild of this process, on its thread.
	void onRebuilt(Consumer<RebuildEntry> listener) {
		this.rebuildListeners.add(listener);
	}

	void rebuilt(RebuildEntry end) {
		this.rebuildListeners.forEach((listener) -> listener.accept(end));
	}

	/// Adds the writing of a batch to the traces of its records.
	void trace(Batch written, Instant start) {
		if (this.traces.areOn()) {
			this.traces.add("write " + this.schema.live(), written.traces(), start, this.clock.instant());
		}
	}

	/// Reads the live view with the search path set to it.
	public <T> T read(Function<JdbcClient, T> query) {
		return this.transactions.readLive((view) -> query.apply(JdbcClient.create(view)));
	}

	/// Creates what is missing and clears away what a rebuild left that nobody runs any
	/// more.
	void prepare() {
		this.schemas.prepareOwn();
		try (RebuildSession mine = RebuildSession.open(this.dataSource, this.schema).orElse(null)) {
			if (mine != null) {
				mine.dropLeftovers();
				this.rebuildLog.closeInterrupted(this.clock.instant());
			}
		}
		this.schemas.createLive(this.script);
	}

	/// Whether the live view was made by another script than this release brings.
	boolean isOutdated() {
		return !this.schemas.liveHash().equals(Optional.of(this.script.hash()));
	}

	/// A reader of all the view's topics.
	TopicReader open(int maxRecords) {
		return this.source.open(maxRecords, this.settings.maxBackOff());
	}

	Positions ends(TopicReader reader) {
		return this.source.ends(reader.partitions());
	}

	/// Where the live view stands.
	Positions stored() {
		return this.transactions.readLive(Offsets::read);
	}

	/// How much stands in the topics before the live view's positions.
	RebuildPreview preview() {
		try (TopicReader reader = open(1)) {
			return new RebuildPreview(reader.beginnings().distanceByTopic(restrict(stored(), reader)));
		}
	}

	/// Those of the positions that are about partitions of the view's topics.
	static Positions restrict(Positions positions, TopicReader reader) {
		Map<Partition, Long> restricted = new HashMap<>();
		reader.partitions().forEach((partition) -> restricted.put(partition, positions.at(partition)));
		return Positions.of(restricted);
	}

	/// Where to start reading for the live view, with positions for partitions that it
	/// doesn't know yet.
	/// @throws ViewMismatchException when view and topics can't belong together
	Positions begin(TopicReader reader, Positions ends) {
		Positions beginnings = reader.beginnings();
		return this.transactions.writeLive((view) -> {
			Offsets.add(view, reader.partitions());
			Positions stored = Offsets.read(view);
			Map<Partition, Long> expired = this.source.expired(stored, beginnings, ends);
			if (!Offsets.advance(view, stored, expired)) {
				throw new OvertakenException();
			}
			return stored.withAll(expired);
		});
	}

	ProjectionWriter liveWriter() {
		return new ProjectionWriter(this.projection, this.transactions::writeLive,
				(view, viewRecords) -> ViewNotice.send(view, this.schema.live(), proposals(viewRecords)), this.clock);
	}

	ProjectionWriter shadowWriter() {
		return new ProjectionWriter(this.projection, this.transactions::writeShadow, (view, viewRecords) -> {
		}, this.clock);
	}

	/// The version of a proposal that the live view shows; 0 when it shows none.
	long version(ProposalId proposalId) {
		return read((view) -> this.projection.version(view, proposalId)).orElse(0);
	}

	static Set<ProposalId> proposals(List<ViewRecord<?, ?>> viewRecords) {
		Set<ProposalId> proposals = new LinkedHashSet<>();
		for (ViewRecord<?, ?> viewRecord : viewRecords) {
			if (viewRecord.key() instanceof ProposalId proposalId) {
				proposals.add(proposalId);
			}
			else if (viewRecord.key() instanceof TextKey key) {
				proposals.add(key.proposalId());
			}
		}
		return proposals;
	}

	ProjectorSettings settings() {
		return this.settings;
	}

	Projection projection() {
		return this.projection;
	}

	DataSource dataSource() {
		return this.dataSource;
	}

	InstantSource clock() {
		return this.clock;
	}

	ViewSchema schema() {
		return this.schema;
	}

	ViewScript script() {
		return this.script;
	}

	ViewTransactions transactions() {
		return this.transactions;
	}

	ViewSchemas schemas() {
		return this.schemas;
	}

	RebuildLog rebuildLog() {
		return this.rebuildLog;
	}

}
