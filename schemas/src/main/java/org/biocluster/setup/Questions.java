package org.biocluster.setup;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;

import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.SecurityDisabledException;

/// Asks the broker with patience, but not again when it knows us and says no.
/// @param broker its name in messages
record Questions(String broker, Patience patience) {

	/// @throws SetupRefusedException when asking again would get the same answer
	/// @throws SetupUnavailableException when it does not answer in time
	<T> T ask(Callable<T> question) {
		return patience.await(broker, () -> {
			try {
				return question.call();
			}
			catch (ExecutionException e) {
				throw refusal(e);
			}
		});
	}

	private Exception refusal(ExecutionException e) {
		return switch (e.getCause()) {
			case AuthenticationException refused ->
				new SetupRefusedException(broker + " and this client do not trust each other: " + refused.getMessage()
						+ ". Check biocluster.kafka.tls.certificate and biocluster.kafka.tls.authority, the same two"
						+ " of the broker, and that the broker's certificate names this address");
			case AuthorizationException refused -> new SetupRefusedException(broker + " refuses the set-up: "
					+ refused.getMessage() + ". The broker's super.users must name the principal of its certificate");
			case SecurityDisabledException _ -> new SetupRefusedException(
					broker + " has no authorizer, so it would let everybody do everything. Set authorizer.class.name,"
							+ " or BIOCLUSTER_KAFKA_ACLS=false if that is meant");
			case null, default -> e;
		};
	}

}
