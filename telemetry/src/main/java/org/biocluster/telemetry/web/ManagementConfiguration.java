package org.biocluster.telemetry.web;

import org.springframework.boot.actuate.autoconfigure.web.server.ConditionalOnManagementPort;
import org.springframework.boot.actuate.autoconfigure.web.server.ManagementPortType;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/// For services whose port is open to people. Where operators have a port of their own, everything is shown there
/// without a login, and the open port goes on telling whether the service is ready, and nothing else.
@Configuration(proxyBeanMethods = false)
public class ManagementConfiguration {

	/// A port for operators.
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnManagementPort(ManagementPortType.DIFFERENT)
	static class OwnPort {

		/// Matches on the operators' port only.
		@Bean
		@Order(0)
		SecurityFilterChain operators(HttpSecurity http) {
			return http.securityMatcher(EndpointRequest.toAnyEndpoint())
				.authorizeHttpRequests((requests) -> requests.anyRequest().permitAll())
				.csrf(AbstractHttpConfigurer::disable)
				.sessionManagement((session) -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
				.build();
		}

		@Bean
		PublicHealth publicHealth(HealthEndpoint health) {
			return new PublicHealth(health);
		}

	}

	/// What must not be: the details would be shown to everybody.
	@Configuration(proxyBeanMethods = false)
	@Profile("operations")
	@ConditionalOnManagementPort(ManagementPortType.SAME)
	static class PeoplesPort {

		PeoplesPort() {
			throw new IllegalStateException("management.server.port must not be the port that people use");
		}

	}

}
