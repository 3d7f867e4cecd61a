package org.biocluster.projection;

import java.time.Duration;

/// What the projector of one service needs to know besides its projection.
/// @param service owner of the schemas, for example `desk`: quarantine and rebuild log stand in `desk_own`
/// @param maxRecords most records in one transaction
/// @param poll how long one poll waits for records
/// @param backOff first pause after a failure; doubled up to `maxBackOff`
/// @param trouble how long a failure may last before readiness says so
public record ProjectorSettings(String service, int maxRecords, Duration poll, Duration backOff, Duration maxBackOff,
		Duration trouble) {

	public ProjectorSettings {
		if (!service.matches("[a-z][a-z0-9_]*")) {
			throw new IllegalArgumentException("service must be a plain lower-case name: " + service);
		}
		if (maxRecords < 1) {
			throw new IllegalArgumentException("maxRecords must be positive: " + maxRecords);
		}
	}

	public static ProjectorSettings of(String service) {
		return new ProjectorSettings(service, 500, Duration.ofMillis(200), Duration.ofMillis(200),
				Duration.ofSeconds(10), Duration.ofSeconds(30));
	}

	String ownSchema() {
		return this.service + "_own";
	}

}
