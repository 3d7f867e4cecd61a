package org.biocluster.submission.web;

import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class FormValuesTest {

	@Test
	void keepsAndCarriesNothingButItsOwnFieldsAndNobodyBeforeTheConsent() {
		FormValues typed = FormValues.of(Map.of("title", one("About grants"), "email", one("a@biocluster.example"),
				"submitter.email", one("a@biocluster.example"), "_csrf", one("x")));

		assertThat(typed.keepable()).containsOnlyKeys("title");
		assertThat(typed.carried("title"::equals)).extracting(FormValues.Carried::name)
			.containsExactly("submitter.email");
	}

	@Test
	void keepsThePersonOnceTheConsentIsTicked() {
		FormValues typed = FormValues.of(Map.of("consents.personalData", one("true"), "identity", one("named"),
				"submitter.email", one("a@biocluster.example")));

		assertThat(typed.keepable()).containsKey("submitter.email");
	}

	private static String[] one(String value) {
		return new String[] { value };
	}

}
