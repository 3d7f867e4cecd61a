package org.biocluster.protection.web;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class ClientTokensTest {

	/// The hash is that of `abc`, as FIPS 180-4 gives it.
	private static final ApiClient PORTAL = new ApiClient("portal",
			"ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", 10);

	private final ClientTokens tokens = new ClientTokens(List.of(PORTAL));

	@ParameterizedTest
	@CsvSource({ "Bearer abc", "bearer abc", "'Bearer  abc '" })
	void knowsAProgramByItsToken(String header) {
		assertThat(sender("/api/v1/proposals", header)).isEqualTo(new Sender.Known(PORTAL));
	}

	@ParameterizedTest
	@CsvSource({ "Bearer abd", "'Bearer '", "Bearer ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad" })
	void saysWhenItDoesNotKnowATokenAndTakesNoHashForOne(String header) {
		assertThat(sender("/api/v1/proposals", header)).isEqualTo(new Sender.Unknown());
	}

	@ParameterizedTest
	@CsvSource({ "Basic eDp5", "abc", "''" })
	void doesNotMindWhatAProxyWantsToKnow(String header) {
		assertThat(sender("/api/v1/proposals", header)).isEqualTo(new Sender.Anonymous());
	}

	@Test
	void asksNobodyWhoFillsInAForm() {
		assertThat(sender("/proposals/new", "Bearer abc")).isEqualTo(new Sender.Anonymous());
	}

	@Test
	void refusesToStartWithWhatCannotBeMeant() {
		assertThatIllegalArgumentException().isThrownBy(() -> new ClientTokens(List.of(PORTAL, PORTAL)))
			.withMessageContaining("the same token");
		assertThatIllegalArgumentException().isThrownBy(() -> new ApiClient("portal", "abc", 10))
			.withMessageContaining("token-sha256 of portal");
		assertThatIllegalArgumentException().isThrownBy(() -> new ApiClient("portal", PORTAL.tokenSha256(), 0))
			.withMessageContaining("per-minute of portal");
	}

	private Sender sender(String path, String authorization) {
		MockHttpServletRequest request = new MockHttpServletRequest("POST", path);
		request.addHeader("Authorization", authorization);
		return this.tokens.sender(request);
	}

}
