package org.biocluster.intake;

import java.time.InstantSource;

import io.micrometer.core.instrument.MeterRegistry;
import org.apache.catalina.core.StandardHost;
import org.biocluster.problem.ProblemWords;
import org.biocluster.problem.web.ErrorPages;
import org.biocluster.problem.web.ProblemDocuments;
import org.biocluster.problem.web.ProblemHandler;
import org.biocluster.problem.web.ProblemReportValve;
import org.biocluster.protection.web.ProgramProtection;
import org.biocluster.protection.web.ProtectionSettings;
import org.biocluster.reference.ReferenceLists;
import org.biocluster.reference.web.ReferenceApi;
import org.biocluster.status.RoundWords;
import org.biocluster.status.Rounds;
import org.biocluster.status.HistoryWords;
import org.biocluster.status.OwnProposals;
import org.biocluster.status.PolicyVersions;
import org.biocluster.status.ProposalLinks;
import org.biocluster.status.ProposalViews;
import org.biocluster.status.RoutingWords;
import org.biocluster.status.Standings;
import org.biocluster.status.web.NoticePages;
import org.biocluster.status.web.StatusApi;
import org.biocluster.status.web.StatusPageWords;
import org.biocluster.status.web.StatusPages;
import org.biocluster.submission.ConsentDocuments;
import org.biocluster.submission.SubmissionValidator;
import org.biocluster.submission.Submissions;
import org.biocluster.submission.json.StrictJson;
import org.biocluster.submission.web.ConsentPages;
import org.biocluster.submission.web.DirectSubmissions;
import org.biocluster.submission.web.ProposalApi;
import org.biocluster.submission.web.RequestTimers;
import org.biocluster.submission.web.SubmissionRequests;
import org.biocluster.taxonomy.Taxonomy;
import org.biocluster.telemetry.trace.Traces;
import org.biocluster.wording.IcuMessages;
import org.biocluster.wording.web.LanguageChoice;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.DelegatingFilterProxyRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/// Pages and REST interface.
@Configuration(proxyBeanMethods = false)
class WebConfiguration {

	@Bean
	IcuMessages messageSource() {
		return new IcuMessages();
	}

	@Bean
	ProtectionSettings protectionSettings(IntakeProperties properties) {
		return new ProtectionSettings(properties.publicUrl(), properties.rateLimit().enabled(), properties.clients());
	}

	@Bean
	LanguageChoice localeResolver(ProtectionSettings settings) {
		return new LanguageChoice(settings.secure());
	}

	@Bean
	WebMvcConfigurer interceptors(LanguageChoice languageChoice) {
		return new WebMvcConfigurer() {

			@Override
			public void addInterceptors(InterceptorRegistry registry) {
				registry.addInterceptor(languageChoice);
			}

		};
	}

	@Bean
	WebServerFactoryCustomizer<TomcatServletWebServerFactory> problemReports() {
		return (factory) -> factory.addContextCustomizers((context) -> ((StandardHost) context.getParent())
			.setErrorReportValveClass(ProblemReportValve.class.getName()));
	}

	@Bean
	ProblemWords problemWords(IcuMessages messages) {
		return new ProblemWords(messages);
	}

	@Bean
	ProblemDocuments problemDocuments(ProblemWords words, JsonMapper json, IntakeProperties properties) {
		return new ProblemDocuments(words, json, properties.publicUrl());
	}

	@Bean
	ErrorPages errorPages(ProblemDocuments documents, ProblemWords words) {
		return new ErrorPages(documents, words);
	}

	@Bean
	ProblemHandler problemHandler(ProblemDocuments documents, ErrorPages pages) {
		return new ProblemHandler(documents, pages);
	}

	@Bean
	Rounds rounds(PolicyVersions policies, InstantSource clock) {
		return new Rounds(policies, clock);
	}

	@Bean
	RoundWords roundWords(Rounds rounds, IcuMessages messages) {
		return new RoundWords(rounds, messages);
	}

	@Bean
	SitePages sitePages(IcuMessages messages, RoundWords rounds) {
		return new SitePages(messages, rounds);
	}

	@Bean
	SubmissionRequests submissionRequests(JsonMapper json, SubmissionValidator validator, Submissions submissions,
			ProposalLinks links, InstantSource clock) {
		return new SubmissionRequests(new StrictJson(), json, validator, submissions, links, clock);
	}

	@Bean
	ProposalApi proposalApi(SubmissionRequests requests) {
		return new ProposalApi(requests);
	}

	@Bean
	DirectSubmissions directSubmissions(ProgramProtection protection, SubmissionRequests requests,
			ProblemHandler problems, MeterRegistry meters, Traces traces) {
		return new DirectSubmissions(protection::admits, requests, problems,
				new RequestTimers(meters, DirectSubmissions.PATH), traces);
	}

	/// By name, so that nothing of it is needed before the server starts.
	@Bean
	DelegatingFilterProxyRegistrationBean directSubmissionsFilter() {
		DelegatingFilterProxyRegistrationBean filter = new DelegatingFilterProxyRegistrationBean("directSubmissions");
		filter.addUrlPatterns(DirectSubmissions.PATH);
		filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
		return filter;
	}

	@Bean
	ConsentPages consentPages(ConsentDocuments documents) {
		return new ConsentPages(documents);
	}

	@Bean
	RoutingWords routingWords(PolicyVersions policies, IcuMessages messages) {
		return new RoutingWords(policies, messages);
	}

	@Bean
	HistoryWords historyWords(IcuMessages messages, RoutingWords routingWords, Taxonomy taxonomy) {
		return new HistoryWords(messages, routingWords, taxonomy);
	}

	@Bean
	Standings standings(ProposalLinks links, ProposalViews views) {
		return new Standings(links, views);
	}

	@Bean
	StatusApi statusApi(Standings standings, RoutingWords routingWords, HistoryWords historyWords) {
		return new StatusApi(standings, routingWords, historyWords);
	}

	@Bean
	StatusPageWords statusPageWords(RoutingWords routingWords, HistoryWords historyWords, RoundWords roundWords,
			OwnProposals own) {
		return new StatusPageWords(routingWords, historyWords, roundWords, own);
	}

	@Bean
	StatusPages statusPages(Standings standings, ProposalLinks links, StatusPageWords words) {
		return new StatusPages(standings, links, words);
	}

	@Bean
	NoticePages noticePages(Standings standings, StatusPageWords words, ProposalLinks links, IcuMessages messages) {
		return new NoticePages(standings, words, links, messages);
	}

	@Bean
	ApiDescription apiDescription() {
		return new ApiDescription();
	}

	@Bean
	ReferenceApi referenceApi(Taxonomy taxonomy, PolicyVersions policies, ConsentDocuments consents, JsonMapper json) {
		return new ReferenceApi(new ReferenceLists(taxonomy, policies, consents), json);
	}

}
