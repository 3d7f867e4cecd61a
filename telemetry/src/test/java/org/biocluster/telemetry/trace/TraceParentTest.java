package org.biocluster.telemetry.trace;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class TraceParentTest {

	private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";

	private static final String GOOD = "00-" + TRACE + "-b7ad6b7169203331-01";

	@Test
	void readsTheLastHeader() {
		RecordHeaders headers = new RecordHeaders();
		headers.add(TraceParent.HEADER, "nonsense".getBytes(StandardCharsets.US_ASCII));
		headers.add(TraceParent.HEADER, GOOD.getBytes(StandardCharsets.US_ASCII));
		assertThat(TraceParent.of(headers)).isEqualTo(new TraceParent(GOOD));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "00", "00-" + TRACE + "-b7ad6b7169203331-0", "00-" + TRACE + "-b7ad6b7169203331-01-x",
			"01-" + TRACE + "-b7ad6b7169203331-01", "00-00000000000000000000000000000000-b7ad6b7169203331-01",
			"00-" + TRACE + "-0000000000000000-01", "00-0AF7651916CD43DD8448EB211C80319C-b7ad6b7169203331-01",
			"00-" + TRACE + "-b7ad6b7169203331-\n1", "00 " + TRACE + " b7ad6b7169203331 01" })
	void takesNonsenseForNone(String value) {
		assertThat(of(value.getBytes(StandardCharsets.UTF_8))).isNull();
	}

	@Test
	void takesBytesAndBombsForNone() {
		byte[] bytes = new byte[55];
		Arrays.fill(bytes, (byte) 0xff);
		assertThat(of(bytes)).isNull();
		assertThat(of(new byte[1_000_000])).isNull();
		assertThat(of(null)).isNull();
		assertThat(TraceParent.of(new RecordHeaders())).isNull();
	}

	private static TraceParent of(byte[] value) {
		return TraceParent.of(new RecordHeaders().add(TraceParent.HEADER, value));
	}

}
