package org.biocluster.routing.streams;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.biocluster.proposal.NameBasedIds;
import org.biocluster.proposal.ProposalId;
import org.junit.jupiter.api.Test;

class KnownProposalsTest {

	private static final UUID NAMESPACE = new UUID(1, 2);

	private static final int MANY = 100_000;

	@Test
	void takesNothingForNewThatWasAdded() {
		KnownProposals known = new KnownProposals(0);

		ids("known").forEach(known::add);

		assertThat(ids("known")).allMatch(known::mayHave);
	}

	@Test
	void takesFewForKnownThatAreNew() {
		KnownProposals known = new KnownProposals(MANY);

		ids("known").forEach(known::add);

		assertThat(ids("new").filter(known::mayHave).count()).isBetween(1L, MANY / 50L);
	}

	@Test
	void knowsWhatAStoreHas() {
		KeyValueStore<Bytes, byte[]> store = Stores.inMemoryKeyValueStore("state").get();
		List<ProposalId> few = ids("known").limit(50).toList();
		few.forEach((id) -> store.put(StateBytes.key(id), new byte[0]));
		store.put(StateBytes.ledgerKey(), new byte[0]);

		KnownProposals known = KnownProposals.of(store);

		assertThat(few).allMatch(known::mayHave);
		assertThat(ids("new").limit(50)).noneMatch(known::mayHave);
	}

	private static Stream<ProposalId> ids(String name) {
		return IntStream.range(0, MANY)
			.mapToObj((number) -> new ProposalId(NameBasedIds.uuid(NAMESPACE, name + number)));
	}

}
