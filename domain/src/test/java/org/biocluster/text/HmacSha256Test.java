package org.biocluster.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

class HmacSha256Test {

	private static final String HI_THERE = "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7";

	private final HmacSha256 hash = new HmacSha256(key());

	@Test
	void isThatOfRfc4231HoweverOftenItIsAsked() {
		assertThat(hexOf("Hi There")).isEqualTo(HI_THERE);
		assertThat(hexOf("Hi There")).isEqualTo(HI_THERE);
	}

	@Test
	void isTheSameForAllWhoAskAtOnce() {
		Set<String> hashes = IntStream.range(0, 10_000)
			.parallel()
			.mapToObj((i) -> hexOf("Hi There"))
			.collect(Collectors.toSet());

		assertThat(hashes).containsExactly(HI_THERE);
	}

	private String hexOf(String content) {
		return HexFormat.of().formatHex(hash.of(content.getBytes(StandardCharsets.US_ASCII)));
	}

	private static byte[] key() {
		byte[] key = new byte[20];
		Arrays.fill(key, (byte) 0x0b);
		return key;
	}

}
