package org.biocluster.telemetry.web;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.actuate.endpoint.HealthDescriptor;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.health.contributor.Status;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// Whether the service is alive and ready, for load balancers on the open port.
@RestController
final class PublicHealth {

	private final HealthEndpoint health;

	PublicHealth(HealthEndpoint health) {
		this.health = health;
	}

	@GetMapping("/actuator/health")
	ResponseEntity<Map<String, String>> health() {
		return answer(this.health.health());
	}

	@GetMapping("/actuator/health/{group:liveness|readiness}")
	ResponseEntity<Map<String, String>> health(@PathVariable String group) {
		return answer(this.health.healthForPath(group));
	}

	private static ResponseEntity<Map<String, String>> answer(@Nullable HealthDescriptor found) {
		if (found == null) {
			return ResponseEntity.notFound().build();
		}
		Status status = found.getStatus();
		HttpStatus code = (Status.DOWN.equals(status) || Status.OUT_OF_SERVICE.equals(status))
				? HttpStatus.SERVICE_UNAVAILABLE : HttpStatus.OK;
		return ResponseEntity.status(code)
			.cacheControl(CacheControl.noStore())
			.body(Map.of("status", status.getCode()));
	}

}
