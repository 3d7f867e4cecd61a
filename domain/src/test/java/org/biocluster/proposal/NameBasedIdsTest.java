package org.biocluster.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;

import org.junit.jupiter.api.Test;

class NameBasedIdsTest {

	@Test
	void agreesWithTheExampleOfTheStandard() {
		UUID dns = UUID.fromString("6ba7b810-9dad-11d1-80b4-00c04fd430c8");

		assertThat(NameBasedIds.uuid(dns, "www.example.com")).hasToString("2ed6657d-e927-568b-95e1-2665a8aea6a2");
	}

	@Test
	void dependsOnTheNamespace() {
		assertThat(NameBasedIds.uuid(new UUID(0, 1), "a")).isNotEqualTo(NameBasedIds.uuid(new UUID(0, 2), "a"));
	}

}
