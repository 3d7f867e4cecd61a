package org.biocluster.submission;

import java.time.InstantSource;
import java.util.UUID;

import org.biocluster.text.ContentKey;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class FormKeysTest {

	private final FormKeys keys = new FormKeys(new ContentKey(new byte[32]), InstantSource.system());

	@Test
	void takesBackOnlyItsOwnKeys() {
		IdempotencyKey key = this.keys.issue();
		assertThat(this.keys.verify(key.value())).hasValue(key);
		byte[] other = new byte[32];
		other[0] = 1;
		assertThat(new FormKeys(new ContentKey(other), InstantSource.system()).verify(key.value())).isEmpty();
		assertThat(this.keys.verify(key.value().replace('.', '-'))).isEmpty();
		assertThat(this.keys.verify("0" + key.value())).isEmpty();
		assertThat(this.keys.verify("")).isEmpty();
	}

	@Test
	void namesOneProposalByOneKey() {
		IdempotencyKey key = new IdempotencyKey("0123456789abcdef");
		assertThat(key.proposalId()).isEqualTo(new IdempotencyKey("0123456789abcdef").proposalId());
		assertThat(key.proposalId().value().version()).isEqualTo(5);
		assertThat(UUID.fromString(IdempotencyKey.random(InstantSource.system()).value()).version()).isEqualTo(7);
	}

}
