package org.biocluster.wire;

import java.net.ConnectException;
import java.util.stream.Stream;

import org.apache.avro.AvroRuntimeException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.ThrottlingQuotaExceededException;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/// The classification must not depend on whose client failed: these are the shapes of Apicurio's and Confluent's.
class RegistryFailureTest {

	static Stream<Throwable> unknownSchemas() {
		return Stream.of(new SerializationException("", new RestClientException(404, 40403)),
				new RuntimeException(new ProblemDetails(404, "ContentNotFoundException")),
				new RuntimeException(new ProblemDetails(404, "ArtifactNotFoundException")));
	}

	static Stream<Throwable> otherAnswers() {
		return Stream.of(new SerializationException("", new RestClientException(404, 404)),
				new SerializationException("", new RestClientException(404, 50005)),
				new SerializationException("", new RestClientException(401, 401)),
				new SerializationException("", new RestClientException(200, 50005)),
				new TimeoutException("", new RestClientException(503, 50003)),
				new ThrottlingQuotaExceededException("Too many requests; error code: 42901"),
				new SerializationException("", new ConnectException()),
				new SerializationException("", new IllegalArgumentException(new ConnectException())),
				new RuntimeException(new ProblemDetails(404, null)),
				new RuntimeException(new ProblemDetails(500, "NotFoundException")),
				new RuntimeException(new ApiException(404)));
	}

	@ParameterizedTest
	@MethodSource("unknownSchemas")
	void takesAnUnknownSchemaForGarbage(Throwable failure) {
		assertThat(RegistryFailure.of("topic", failure)).isInstanceOf(UndecodableRecordException.class);
	}

	@ParameterizedTest
	@MethodSource("otherAnswers")
	void waitsAfterAnyOtherAnswer(Throwable failure) {
		assertThat(RegistryFailure.of("topic", failure)).isInstanceOf(RegistryUnavailableException.class);
	}

	@Test
	void takesWhatAvroRefusesForGarbage() {
		assertThat(RegistryFailure.of("topic", new SerializationException("", new AvroRuntimeException("content"))))
			.isInstanceOf(UndecodableRecordException.class)
			.hasMessageNotContaining("content");
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, -1, 99 })
	void asksNoFurtherWhereThereIsNoStatus(int status) {
		assertThat(RegistryFailure.of("topic", new SerializationException("", new RestClientException(status, 40403))))
			.isInstanceOf(RegistryUnavailableException.class);
	}

	/// As Confluent's.
	public static final class RestClientException extends Exception {

		private static final long serialVersionUID = 1L;

		private final int status;

		private final int errorCode;

		RestClientException(int status, int errorCode) {
			this.status = status;
			this.errorCode = errorCode;
		}

		/// Of HTTP.
		public int getStatus() {
			return this.status;
		}

		/// Of the registry.
		public int getErrorCode() {
			return this.errorCode;
		}

	}

	/// As the base of Apicurio's.
	public static class ApiException extends RuntimeException {

		private static final long serialVersionUID = 1L;

		private final int status;

		ApiException(int status) {
			this.status = status;
		}

		/// Of HTTP.
		public int getResponseStatusCode() {
			return this.status;
		}

	}

	/// As Apicurio's.
	public static final class ProblemDetails extends ApiException {

		private static final long serialVersionUID = 1L;

		private final String name;

		ProblemDetails(int status, String name) {
			super(status);
			this.name = name;
		}

		/// What the registry calls it.
		public String getName() {
			return this.name;
		}

	}

}
