package org.biocluster.dispatch;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class MailAddressTest {

	@ParameterizedTest
	@ValueSource(
			strings = { "a@biocluster.example", "first.last+tag@mail.biocluster.example", "o'neil@biocluster.example" })
	void takesPlainAddresses(String typed) {
		assertThat(MailAddress.parse(typed)).hasValue(new MailAddress(typed));
	}

	@Test
	void takesACyrillicDomainInItsAsciiForm() {
		assertThat(MailAddress.parse(" expert@пример.рф ")).hasValue(new MailAddress("expert@xn--e1afmkfd.xn--p1ai"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "a", "@b.example", "a@", "a@b.example, c@d.example", "\"a b\"@b.example",
			"a@[127.0.0.1]", "a@b.example\r\nBcc: c@d.example", "a@b.example%0d%0aBcc:c@d.example", "a..b@b.example",
			".a@b.example", "A <a@b.example>", "a@b_c.example", "a\u2028@b.example", "a\u0000@b.example",
			"почта@пример.рф", "a@-b.example", "a b@c.example" })
	void refusesEverythingElse(String typed) {
		assertThat(MailAddress.parse(typed)).isEmpty();
	}

	@Test
	void keepsToTheLimitsOfLength() {
		assertThat(MailAddress.parse("a".repeat(64) + "@b.example")).isPresent();
		assertThat(MailAddress.parse("a".repeat(65) + "@b.example")).isEmpty();
		String label = "b".repeat(60) + ".";
		assertThat(MailAddress.parse("a@" + label.repeat(4) + "example")).isPresent();
		assertThat(MailAddress.parse("aaaaa@" + label.repeat(4) + "example")).isEmpty();
	}

	@Test
	void tellsNothingInLogs() {
		assertThat(new MailAddress("a@b.example")).asString().doesNotContain("a@b");
	}

}
