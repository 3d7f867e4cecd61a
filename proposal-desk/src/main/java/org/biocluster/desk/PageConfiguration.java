package org.biocluster.desk;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import org.biocluster.policy.change.Policies;
import org.biocluster.problem.web.ProblemAdvice;
import org.biocluster.problem.web.ProblemDocuments;
import org.biocluster.taxonomy.Taxonomy;
import org.biocluster.wording.Messages;
import org.biocluster.wording.web.DeskLocaleResolver;
import org.biocluster.wording.web.LanguageSwitch;
import org.biocluster.wording.web.PageAdvice;
import org.biocluster.wording.web.PageModel;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/// What all pages and documents have in common.
@Configuration(proxyBeanMethods = false)
class PageConfiguration {

	@Bean
	Messages messageSource() {
		return Messages.load();
	}

	@Bean
	DeskLocaleResolver localeResolver() {
		return new DeskLocaleResolver();
	}

	@Bean
	LanguageSwitch languageSwitch(DeskLocaleResolver resolver) {
		return new LanguageSwitch(resolver);
	}

	@Bean
	PageModel pageModel(Messages messages, Taxonomy taxonomy, Policies policies) {
		return new PageModel(messages, taxonomy, () -> policies.policy().orElse(null));
	}

	@Bean
	PageAdvice pageAdvice(PageModel pages) {
		return new PageAdvice(pages);
	}

	@Bean
	ProblemDocuments problemDocuments(Messages messages, JsonMapper json) {
		return new ProblemDocuments(messages, json);
	}

	@Bean
	ProblemAdvice problemAdvice(ProblemDocuments documents, PageModel pages) {
		return new ProblemAdvice(documents, pages);
	}

	/// Documents hold what records declare, not the questions that can be asked of them.
	@Bean
	JsonMapperBuilderCustomizer componentsOnly() {
		return (mapper) -> mapper
			.changeDefaultVisibility((visible) -> visible.withIsGetterVisibility(JsonAutoDetect.Visibility.NONE));
	}

	@Bean
	WebMvcConfigurer shortAddresses() {
		return new WebMvcConfigurer() {

			@Override
			public void addViewControllers(ViewControllerRegistry registry) {
				registry.addRedirectViewController("/admin", "/administration/rebuild");
				registry.addRedirectViewController("/administration", "/administration/rebuild");
			}

		};
	}

	/// Browsers take a cookie with this prefix from its own host and by TLS only.
	@Bean
	ServletContextInitializer sessionCookie(DeskSettings settings) {
		return (context) -> {
			if (settings.secure()) {
				context.getSessionCookieConfig().setName("__Host-SESSION");
				context.getSessionCookieConfig().setSecure(true);
				context.getSessionCookieConfig().setPath("/");
			}
		};
	}

}
