package org.biocluster.projection;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.biocluster.projection.kafka.Poll;
import org.biocluster.projection.kafka.Reading;
import org.biocluster.projection.position.Partition;
import org.biocluster.projection.position.Positions;
import org.biocluster.telemetry.trace.TraceParent;
import org.biocluster.topic.Topic;

/// Records to be written together.
/// @param readings in the order of each partition
/// @param next where the view stands afterwards, for the partitions that the readings come from
record Batch(List<Reading.Settled> readings, Map<Partition, Long> next) {

	static Batch of(Poll poll) {
		return of(poll.readings(), poll.next());
	}

	/// Partitions that moved without a record, over transaction markers, aren't worth a
	/// write.
	private static Batch of(List<Reading.Settled> readings, Map<Partition, Long> next) {
		Map<Partition, Long> touched = new HashMap<>();
		for (Reading.Settled reading : readings) {
			Partition partition = reading.raw().partition();
			touched.put(partition, next.getOrDefault(partition, reading.raw().offset() + 1));
		}
		return new Batch(readings, touched);
	}

	/// What a view that stands at the positions still lacks.
	Batch beyond(Positions positions) {
		return of(this.readings.stream()
			.filter((reading) -> reading.raw().offset() >= positions.at(reading.raw().partition()))
			.toList(), this.next);
	}

	/// What belongs into a view that must not go further than the bound.
	Batch before(Positions bound) {
		Map<Partition, Long> bounded = new HashMap<>();
		this.next.forEach((partition, offset) -> bounded.put(partition, Math.min(offset, bound.at(partition))));
		return of(this.readings.stream()
			.filter((reading) -> reading.raw().offset() < bound.at(reading.raw().partition()))
			.toList(), bounded);
	}

	/// Where each partition of the batch begins.
	Map<Partition, Long> first() {
		Map<Partition, Long> first = new LinkedHashMap<>();
		this.readings.forEach((reading) -> first.putIfAbsent(reading.raw().partition(), reading.raw().offset()));
		return first;
	}

	/// The traces that its records belong to.
	Set<TraceParent> traces() {
		return this.readings.stream()
			.map((reading) -> reading.raw().trace())
			.filter(Objects::nonNull)
			.collect(Collectors.toUnmodifiableSet());
	}

	boolean isEmpty() {
		return this.readings.isEmpty();
	}

	List<Reading.Unreadable> unreadable() {
		return this.readings.stream()
			.filter(Reading.Unreadable.class::isInstance)
			.map(Reading.Unreadable.class::cast)
			.toList();
	}

	List<ViewRecord<?, ?>> viewRecords() {
		return this.readings.stream()
			.filter(Reading.Readable.class::isInstance)
			.<ViewRecord<?, ?>>map((reading) -> viewRecord((Reading.Readable) reading))
			.toList();
	}

	/// The decoder made key and value of the topic's types.
	@SuppressWarnings("unchecked")
	static ViewRecord<?, ?> viewRecord(Reading.Readable readable) {
		Topic<Object, Object> topic = (Topic<Object, Object>) readable.topic();
		return new ViewRecord<>(topic, readable.raw().partition().number(), readable.raw().offset(),
				readable.raw().timestamp(), readable.key(), readable.value());
	}

}
