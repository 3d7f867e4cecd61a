package org.biocluster.protection.web;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.biocluster.problem.web.ProblemDocuments;
import org.biocluster.status.Rounds;
import org.biocluster.submission.FormKeys;
import org.biocluster.upload.Uploads;
import org.biocluster.upload.web.MultipartForms;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.WebAttributes;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.firewall.RequestRejectedHandler;

/// The public side has no accounts and no sessions. What is not listed here does not exist.
@Configuration(proxyBeanMethods = false)
public class ProtectionConfiguration {

	private static final String[] PUBLIC = { "/", "/proposals/**", "/manage/**", "/links", "/consents/*", "/problems/*",
			"/v3/api-docs", "/v3/api-docs/**", "/v3/api-docs.yaml", "/actuator/health", "/actuator/health/*",
			"/actuator/info", "/look/**", "/webjars/**", "/js/**", "/favicon.ico", "/robots.txt", "/error" };

	private static final int PAUSE_MILLIS = 15_000;

	private static final Set<String> KNOWN_METHODS = Set.of("GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE");

	/// Programs have no session, no login and no form that another site could send for
	/// them: watching over those would be a part of what each submission costs.
	@Bean
	@Order(1)
	SecurityFilterChain programs(HttpSecurity http, ProblemDocuments documents, ProtectionSettings settings,
			RequestLimits limits, Uploads uploads) throws Exception {
		http.securityMatcher("/api/**").authorizeHttpRequests((requests) -> requests.anyRequest().permitAll());
		http.addFilterBefore(guard(documents, settings, limits, new MultipartForms(uploads)),
				AuthorizationFilter.class);
		return withoutLogin(http).headers(ProtectionConfiguration::headers)
			.csrf(AbstractHttpConfigurer::disable)
			.anonymous(AbstractHttpConfigurer::disable)
			.securityContext(AbstractHttpConfigurer::disable)
			.sessionManagement(AbstractHttpConfigurer::disable)
			.servletApi(AbstractHttpConfigurer::disable)
			.exceptionHandling(AbstractHttpConfigurer::disable)
			.build();
	}

	@Bean
	@Order(2)
	SecurityFilterChain publicSide(HttpSecurity http, ProblemDocuments documents, ProtectionSettings settings,
			RequestLimits limits, Uploads uploads) throws Exception {
		http.authorizeHttpRequests((requests) -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
			.permitAll()
			.requestMatchers(PUBLIC)
			.permitAll()
			.anyRequest()
			.denyAll());
		http.exceptionHandling((handling) -> handling.accessDeniedHandler((request, response, refusal) -> {
			request.setAttribute(WebAttributes.ACCESS_DENIED_403, refusal);
			response.sendError(HttpServletResponse.SC_FORBIDDEN);
		}).authenticationEntryPoint((_, response, _) -> response.sendError(HttpServletResponse.SC_NOT_FOUND)));
		http.csrf((csrf) -> csrf.csrfTokenRepository(tokens(settings)));
		MultipartForms forms = new MultipartForms(uploads);
		http.addFilterBefore(guard(documents, settings, limits, forms), CsrfFilter.class);
		http.addFilterAfter(forms, RequestGuard.class);
		http.headers(ProtectionConfiguration::headers);
		http.sessionManagement((session) -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
		return withoutLogin(http).anonymous(Customizer.withDefaults()).build();
	}

	private static HttpSecurity withoutLogin(HttpSecurity http) {
		return http.requestCache(AbstractHttpConfigurer::disable)
			.logout(AbstractHttpConfigurer::disable)
			.formLogin(AbstractHttpConfigurer::disable)
			.httpBasic(AbstractHttpConfigurer::disable);
	}

	/// One timer and one span for each of its filters would tell nobody anything, and
	/// wrapping them is a part of what a
	/// submission costs.
	@Bean
	SecurityObservationSettings unobserved() {
		return SecurityObservationSettings.noObservations();
	}

	@Bean
	ProgramProtection programProtection(ProblemDocuments documents, ProtectionSettings settings, RequestLimits limits,
			Uploads uploads) {
		return new ProgramProtection(guard(documents, settings, limits, new MultipartForms(uploads)));
	}

	@Bean
	RequestLimits requestLimits(InstantSource clock, ProtectionSettings settings, Rounds rounds, FormKeys keys) {
		return new RequestLimits(clock, settings.clients(), (request) -> rounds.isRush() && isSigned(request, keys));
	}

	/// While a body comes, a phone may be without a net for as long as it takes to change
	/// it.
	@Bean
	WebServerFactoryCustomizer<TomcatServletWebServerFactory> slowSenders(InstantSource clock) {
		return (factory) -> {
			factory.setProtocol(PunctualProtocol.class.getName());
			factory.addEngineValves(new SlowBodies(clock));
			factory.addContextValves(new SlowBodies.Answer());
			factory.addConnectorCustomizers((connector) -> {
				if (connector.getProtocolHandler() instanceof AbstractHttp11Protocol<?> http) {
					http.setDisableUploadTimeout(false);
					http.setConnectionUploadTimeout(PAUSE_MILLIS);
				}
			});
		};
	}

	/// Whether it sends a form that we handed out. One that comes in parts is not read
	/// yet; without a genuine key it goes no
	/// further than the form itself.
	private static boolean isSigned(HttpServletRequest request, FormKeys keys) {
		if (!request.getRequestURI().equals("/proposals/new")) {
			return false;
		}
		String type = request.getContentType();
		if (type != null && type.startsWith("multipart/")) {
			return true;
		}
		String key = request.getParameter("key");
		return key != null && keys.verify(key).isPresent();
	}

	/// An unknown method is no bad request but one that no resource has.
	@Bean
	RequestRejectedHandler rejectedRequests() {
		return (request, response, _) -> {
			boolean known = KNOWN_METHODS.contains(request.getMethod());
			if (!known) {
				response.setHeader(HttpHeaders.ALLOW, "GET, HEAD, POST");
			}
			response.sendError(known ? HttpServletResponse.SC_BAD_REQUEST : HttpServletResponse.SC_METHOD_NOT_ALLOWED);
		};
	}

	/// The cookie outlives the browser: a form restored after a restart can still be
	/// sent.
	private static CookieCsrfTokenRepository tokens(ProtectionSettings settings) {
		CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
		tokens.setCookieCustomizer(
				(cookie) -> cookie.secure(settings.secure()).sameSite("Lax").maxAge(Duration.ofDays(7)));
		return tokens;
	}

	private static RequestGuard guard(ProblemDocuments documents, ProtectionSettings settings, RequestLimits limits,
			MultipartForms forms) {
		return new RequestGuard(documents, settings, settings.limited() ? limits : null, forms);
	}

	private static void headers(HeadersConfigurer<HttpSecurity> headers) {
		headers.contentTypeOptions(HeadersConfigurer.ContentTypeOptionsConfig::disable)
			.xssProtection(HeadersConfigurer.XXssConfig::disable)
			.frameOptions(HeadersConfigurer.FrameOptionsConfig::disable)
			.addHeaderWriter(new SafetyHeaders());
	}

}
