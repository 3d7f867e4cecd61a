package org.biocluster.wire;

import java.lang.reflect.InvocationTargetException;
import java.util.List;
import java.util.Optional;

/// What a registry answered, as the exception of a client tells it. Asked by the names of methods, because which classes
/// there are depends on whose serializers are configured: `ProblemDetails` of Apicurio, `RestClientException` of
/// Confluent.
/// @param status of HTTP
/// @param reason what the registry itself calls it: a name with Apicurio, a number with Confluent; empty when somebody
/// else answered, such as a proxy or another server under a wrong address
record RegistryAnswer(int status, Optional<String> reason) {

	private static final int NOT_FOUND = 404;

	private static final List<String> STATUS = List.of("getResponseStatusCode", "getStatus");

	private static final List<String> REASON = List.of("getErrorCode", "getName");

	private static final String SCHEMA_NOT_FOUND = "40403";

	private static final String ANY_NOT_FOUND = "NotFoundException";

	/// Empty when the exception carries none.
	static Optional<RegistryAnswer> in(Throwable failure) {
		return value(failure, STATUS).filter(Integer.class::isInstance)
			.map(Integer.class::cast)
			.filter((status) -> status >= 100)
			.map((status) -> new RegistryAnswer(status, value(failure, REASON).map(Object::toString)));
	}

	/// Whether the registry itself says that there is no such schema. A mere 404 also
	/// comes from a wrong address, where
	/// every record would count as garbage.
	boolean deniesTheSchema() {
		return status == NOT_FOUND
				&& reason.filter((found) -> found.equals(SCHEMA_NOT_FOUND) || found.endsWith(ANY_NOT_FOUND))
					.isPresent();
	}

	private static Optional<Object> value(Throwable failure, List<String> methods) {
		return methods.stream().flatMap((method) -> call(failure, method).stream()).findFirst();
	}

	private static Optional<Object> call(Throwable failure, String method) {
		try {
			return Optional.ofNullable(failure.getClass().getMethod(method).invoke(failure));
		}
		catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException e) {
			return Optional.empty();
		}
	}

}
