package org.biocluster.policy;

import java.util.LinkedHashMap;
import java.util.Map;

import org.biocluster.policy.Drafts.Draft;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PolicyDigestTest {

	@Test
	void orderOfMapEntriesDoesNotMatter() {
		Map<String, String> forwards = new LinkedHashMap<>();
		forwards.put("x", "a");
		forwards.put("y", "b");
		Map<String, String> backwards = new LinkedHashMap<>();
		backwards.put("y", "b");
		backwards.put("x", "a");
		assertThat(digest(forwards)).isEqualTo(digest(backwards)).matches("[0-9a-f]{64}");
	}

	@Test
	void everyPartCounts() {
		Draft draft = Drafts.policy().rule("R1", "true", "'a'", null, null);
		String digest = PolicyDigest.of(draft.build());
		assertThat(digest).isNotEqualTo(PolicyDigest.of(Drafts.policy().build()))
			.isNotEqualTo(PolicyDigest.of(draft.inactive("a", null).build()))
			.isNotEqualTo(PolicyDigest.of(draft.sector("s", "a").build()))
			.isNotEqualTo(PolicyDigest.of(draft.rule("R2", "true", "'a'", null, null).build()));
	}

	@Test
	void absentAndEmptyPartsDiffer() {
		assertThat(PolicyDigest.of(Drafts.policy().rule("R1", "true", "'a'", null, "").build()))
			.isNotEqualTo(PolicyDigest.of(Drafts.policy().rule("R1", "true", "'a'", "", null).build()))
			.isNotEqualTo(PolicyDigest.of(Drafts.policy().rule("R1", "true", "'a'", null, null).build()));
	}

	@Test
	void wordsThatLookLikeSeparatorsCannotImitateAnotherPolicy() {
		assertThat(digest(Map.of("x", "a\n1:y"))).isNotEqualTo(digest(Map.of("x", "a", "y", "")));
	}

	private static String digest(Map<String, String> sectors) {
		Policy base = Drafts.policy().build();
		return PolicyDigest
			.of(new Policy(1, base.groups(), sectors, base.themeGroups(), base.rules(), base.fallback()));
	}

}
