package org.biocluster.contact;

import org.biocluster.contact.EmailAddress.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class EmailAddressTest {

	@ParameterizedTest
	@CsvSource({ "name@example.org, name@example.org", "First.Last+tag@Sub.Example.ORG, First.Last+tag@sub.example.org",
			"ivan@почта.рф, ivan@xn--80a1acny.xn--p1ai", "ivan@ПОЧТА.РФ, ivan@xn--80a1acny.xn--p1ai",
			"a@straße.example, a@xn--strae-oqa.example", "o'neil@example.org, o'neil@example.org" })
	void normalisesTheDomain(String typed, String address) {
		assertThat(EmailAddress.read(typed)).isEqualTo(new Reading.Good(new EmailAddress(address)));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "@", "a@", "@b.org", "a b@c.org", "a@b c.org", "a@b@c.org", "a@b.org,c@d.org",
			"<a@b.org>", "\"a\"@b.org", "a@[127.0.0.1]", "a@127.0.0.1", "a@localhost", "a@-b.org", "a@b-.org",
			"a@b..org", "a@b.org.", "a.@b.org", ".a@b.org", "a..b@c.org", "a%b@c.org", "a!b@c.org", "a@b_c.org",
			"a@exаmple.org", "a@раура.org\u200b", "a(comment)@b.org", "a@b.org\nBcc: c@d.org", "иван;@почта.рф" })
	void refusesWhatIsNotOneAddress(String typed) {
		assertThat(EmailAddress.read(typed)).isEqualTo(new Reading.Malformed());
	}

	@Test
	void tellsALocalPartOutsideAsciiFromNonsense() {
		assertThat(EmailAddress.read("иван.иванов@почта.рф")).isEqualTo(new Reading.LocalPartNotAscii());
	}

	@Test
	void keepsToTheLimitsOfMail() {
		String domain = ("x".repeat(60) + ".").repeat(3) + "org";
		assertThat(EmailAddress.read("a".repeat(64) + "@" + domain)).isInstanceOf(Reading.Good.class);
		assertThat(EmailAddress.read("a".repeat(65) + "@" + domain)).isInstanceOf(Reading.Malformed.class);
		assertThat(EmailAddress.read("a".repeat(64) + "@" + "y".repeat(10) + "." + domain))
			.isInstanceOf(Reading.Malformed.class);
	}

	@Test
	void keepsToTheLimitsOfDomains() {
		assertThat(EmailAddress.read("a@" + "x".repeat(63) + ".q.org")).isInstanceOf(Reading.Good.class);
		assertThat(EmailAddress.read("a@" + "x".repeat(64) + ".q.org")).isInstanceOf(Reading.Malformed.class);
		assertThat(EmailAddress.read("a@b.3-4.o2")).isInstanceOf(Reading.Good.class);
		assertThat(EmailAddress.read("a@b.org.42")).isInstanceOf(Reading.Malformed.class);
	}

	@Test
	void tellsNobodyTheAddress() {
		assertThat(new EmailAddress("name@example.org").toString()).doesNotContain("name");
	}

}
