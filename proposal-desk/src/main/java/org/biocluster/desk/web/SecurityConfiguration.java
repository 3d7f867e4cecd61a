package org.biocluster.desk.web;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

import jakarta.servlet.DispatcherType;
import org.biocluster.account.Accounts;
import org.biocluster.account.StaffMember;
import org.biocluster.account.web.AccountCheck;
import org.biocluster.account.web.LoginAttempts;
import org.biocluster.account.web.SessionLimit;
import org.biocluster.account.web.StaffAuthenticationProvider;
import org.biocluster.account.web.ThrottledException;
import org.biocluster.problem.web.ProblemCode;
import org.biocluster.problem.web.ProblemDocuments;
import org.biocluster.proposal.Role;
import org.biocluster.trail.AuditTrail;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.WebAttributes;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.SimpleUrlAuthenticationFailureHandler;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/// Two chains, one for programs and one for people; both deny what [Routes] does not list.
@Configuration(proxyBeanMethods = false)
public class SecurityConfiguration {

	private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
			+ "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; object-src 'none'";

	private static final Duration LONGEST_SESSION = Duration.ofHours(12);

	@Bean
	PasswordEncoder passwordEncoder() {
		return new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);
	}

	@Bean
	StaffAuthenticationProvider staffAuthentication(Accounts accounts, PasswordEncoder encoder, AuditTrail trail,
			InstantSource clock) {
		return new StaffAuthenticationProvider(accounts, encoder, new LoginAttempts(clock), trail, clock);
	}

	@Bean
	AuthenticationManager authenticationManager(StaffAuthenticationProvider staff) {
		return new ProviderManager(staff);
	}

	@Bean
	@Order(1)
	SecurityFilterChain programs(HttpSecurity http, ProblemDocuments problems, Accounts accounts, InstantSource clock) {
		AuthenticationEntryPoint whoIsIt = (request, response, thrown) -> {
			response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"biocluster\", charset=\"UTF-8\"");
			problems.write(code(thrown), request, response);
		};
		AccessDeniedHandler denied = (request, response, _) -> problems.write(ProblemCode.FORBIDDEN, request, response);
		return headers(http).securityMatcher("/api/**")
			.authorizeHttpRequests((rules) -> open(rules, Routes.API))
			.httpBasic((basic) -> basic.authenticationEntryPoint(whoIsIt))
			.exceptionHandling((errors) -> errors.authenticationEntryPoint(whoIsIt).accessDeniedHandler(denied))
			.csrf((csrf) -> csrf.requireCsrfProtectionMatcher(ForgeableRequest::matches))
			.requestCache((cache) -> cache.disable())
			.logout((logout) -> logout.disable())
			.addFilterBefore(new SessionLimit(LONGEST_SESSION, clock), SecurityContextHolderFilter.class)
			.addFilterAfter(new AccountCheck(accounts), SecurityContextHolderFilter.class)
			.build();
	}

	@Bean
	@Order(2)
	SecurityFilterChain people(HttpSecurity http, StaffAuthenticationProvider staff, Accounts accounts,
			InstantSource clock) {
		return headers(http).authorizeHttpRequests((rules) -> {
			rules.requestMatchers(Routes.OPEN.toArray(String[]::new)).permitAll();
			open(rules, Routes.PAGES);
		})
			.formLogin((form) -> form.loginPage("/login").successHandler(signedIn(staff)).failureHandler(notSignedIn()))
			.logout((logout) -> logout.logoutSuccessUrl("/login?out"))
			.requestCache((cache) -> cache.requestCache(new PageRequestCache()))
			.exceptionHandling((errors) -> errors.authenticationEntryPoint(signInFirst()).accessDeniedHandler(denied()))
			.addFilterBefore(new SessionLimit(LONGEST_SESSION, clock), SecurityContextHolderFilter.class)
			.addFilterAfter(new AccountCheck(accounts), SecurityContextHolderFilter.class)
			.build();
	}

	private static void open(
			AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry rules,
			List<Routes.Route> routes) {
		// An answer that streams or fails is dispatched a second time, after it was let
		// in.
		rules.dispatcherTypeMatchers(DispatcherType.ASYNC, DispatcherType.ERROR).permitAll();
		routes.forEach((route) -> rules.requestMatchers(route.method(), route.pattern())
			.hasAnyRole(route.roles().stream().map(Role::name).toArray(String[]::new)));
		rules.anyRequest().denyAll();
	}

	private static AuthenticationSuccessHandler signedIn(StaffAuthenticationProvider staff) {
		SavedRequestAwareAuthenticationSuccessHandler onwards = new SavedRequestAwareAuthenticationSuccessHandler();
		onwards.setDefaultTargetUrl("/inbox");
		return (request, response, authentication) -> {
			StaffMember.of(authentication).ifPresent(staff::signedIn);
			onwards.onAuthenticationSuccess(request, response, authentication);
		};
	}

	/// Whoever sent a form is not led away from what was typed.
	private static AuthenticationEntryPoint signInFirst() {
		AuthenticationEntryPoint login = new LoginUrlAuthenticationEntryPoint("/login");
		return (request, response, thrown) -> {
			if (HttpMethod.POST.matches(request.getMethod())) {
				response.sendError(HttpStatus.UNAUTHORIZED.value());
			}
			else {
				login.commence(request, response, thrown);
			}
		};
	}

	/// The page says why.
	private static AccessDeniedHandler denied() {
		AccessDeniedHandler usual = new AccessDeniedHandlerImpl();
		return (request, response, thrown) -> {
			request.setAttribute(WebAttributes.ACCESS_DENIED_403, thrown);
			usual.handle(request, response, thrown);
		};
	}

	private static AuthenticationFailureHandler notSignedIn() {
		return (request, response, thrown) -> {
			ProblemCode code = code(thrown);
			String reason = code == ProblemCode.THROTTLED ? "wait" : code == ProblemCode.UNAVAILABLE ? "away" : "wrong";
			new SimpleUrlAuthenticationFailureHandler("/login?" + reason).onAuthenticationFailure(request, response,
					thrown);
		};
	}

	private static ProblemCode code(AuthenticationException thrown) {
		if (thrown instanceof AuthenticationServiceException) {
			return ProblemCode.UNAVAILABLE;
		}
		return thrown instanceof ThrottledException ? ProblemCode.THROTTLED : ProblemCode.UNAUTHENTICATED;
	}

	private static HttpSecurity headers(HttpSecurity http) {
		return http.headers((headers) -> headers.contentSecurityPolicy((policy) -> policy.policyDirectives(POLICY))
			.referrerPolicy((referrer) -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
			.permissionsPolicyHeader((permissions) -> permissions.policy("camera=(), microphone=(), geolocation=()"))
			.crossOriginOpenerPolicy((opener) -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
			.frameOptions(HeadersConfigurer.FrameOptionsConfig::deny));
	}

}
