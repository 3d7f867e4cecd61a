package org.biocluster.wire;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.biocluster.proposal.Event;
import org.biocluster.proposal.RecordedEvent;
import org.biocluster.proposal.Request;
import org.biocluster.proposal.StaffCommand;
import org.biocluster.proposal.SubmitterCommand;
import org.biocluster.topic.Topic;
import org.biocluster.topic.Topics;

/// One kind of record that a topic can carry, and samples of it.
record Payload<V>(Topic<?, V> topic, Class<?> variant, Map<String, Class<?>> arguments) {

	/// Every kind of every topic.
	static List<Payload<?>> all() {
		Stream<Payload<?>> commands = Stream.concat(
				RandomValues.variants(SubmitterCommand.class)
					.stream()
					.map((each) -> new Payload<>(Topics.PROPOSAL_COMMANDS, each, Map.of("C", each))),
				RandomValues.variants(StaffCommand.class)
					.stream()
					.map((each) -> new Payload<>(Topics.STAFF_COMMANDS, each, Map.of("C", each))));
		Stream<Payload<?>> events = RandomValues.variants(Event.class)
			.stream()
			.map((each) -> new Payload<>(Topics.PROPOSAL_EVENTS, each, Map.of("event", each)));
		return Stream.concat(Stream.concat(commands, events), documents()).toList();
	}

	private static Stream<Payload<?>> documents() {
		return Topics.all()
			.stream()
			.filter((topic) -> !List.of(Request.class, RecordedEvent.class, byte[].class).contains(topic.valueType()))
			.flatMap((topic) -> RandomValues.variants(topic.valueType())
				.stream()
				.map((variant) -> new Payload<>(topic, variant, Map.of())));
	}

	/// The same value for the same seed.
	V random(long seed) {
		return of(new RandomValues(seed, arguments));
	}

	/// A value in which nothing is left out.
	V complete() {
		return of(RandomValues.complete(arguments));
	}

	private V of(RandomValues values) {
		return topic.valueType().cast(values.of(arguments.isEmpty() ? variant : topic.valueType()));
	}

	@Override
	public String toString() {
		return topic + "/" + variant.getSimpleName();
	}

}
