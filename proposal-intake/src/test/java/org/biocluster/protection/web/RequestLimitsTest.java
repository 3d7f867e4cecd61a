package org.biocluster.protection.web;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

import static org.assertj.core.api.Assertions.assertThat;

class RequestLimitsTest {

	private static final ApiClient PORTAL = new ApiClient("portal", "0".repeat(64), 2);

	private final RequestLimits limits = new RequestLimits(InstantSource.fixed(Instant.EPOCH), List.of(PORTAL),
			(request) -> "signed".equals(request.getParameter("key")));

	@Test
	void letsAnOfficeBehindOneAddressWork() {
		assertThat(IntStream.range(0, 200)).allMatch((_) -> this.limits.allow(post("/proposals/new", "192.0.2.1")));
	}

	@Test
	void stopsAFloodFromOneAddressAndNobodyElse() {
		IntStream.range(0, 240).forEach((_) -> this.limits.allow(post("/proposals/new", "192.0.2.1")));
		assertThat(this.limits.allow(post("/proposals/new", "192.0.2.1"))).isFalse();
		assertThat(this.limits.allow(post("/proposals/new", "192.0.2.2"))).isTrue();
		assertThat(this.limits.allow(post("/proposals/new/draft", "192.0.2.1"))).isTrue();
		assertThat(this.limits.allow(post("/api/v1/proposals", "192.0.2.1"))).isTrue();
	}

	@Test
	void stopsAFloodFromManyAddresses() {
		IntStream.range(0, 12_000).forEach((sender) -> this.limits.allow(post("/proposals/new", "10.0." + sender)));
		assertThat(this.limits.allow(post("/proposals/new", "192.0.2.1"))).isFalse();
	}

	@Test
	void takesSoManyFilesAnHourFromOneAddressAndFormsWithoutAFileAsEver() {
		IntStream.range(0, 600).forEach((_) -> this.limits.allow(post("/api/v1/attachments", "192.0.2.1")));
		assertThat(this.limits.allow(post("/api/v1/attachments", "192.0.2.1"))).isFalse();
		assertThat(this.limits.allow(multipart("/proposals/new/files", "192.0.2.1"))).isFalse();
		assertThat(this.limits.allow(multipart("/manage/x/answers", "192.0.2.1"))).isFalse();
		assertThat(this.limits.allow(multipart("/proposals/new/files", "192.0.2.2"))).isTrue();
		assertThat(this.limits.allow(post("/proposals/new", "192.0.2.1"))).isTrue();
		assertThat(this.limits.allow(post("/api/v1/proposals", "192.0.2.1"))).isTrue();
	}

	@Test
	void readsOnlySoManyRefusedFormsToShowThemAgain() {
		assertThat(IntStream.range(0, 60))
			.allMatch((_) -> this.limits.mayBeShownAgain(multipart("/proposals/new", "192.0.2.1")));
		assertThat(this.limits.mayBeShownAgain(multipart("/proposals/new", "192.0.2.1"))).isFalse();
	}

	@Test
	void refusesNoSignedFormInTheRush() {
		IntStream.range(0, 12_000)
			.forEach((sender) -> this.limits.allow(post("/proposals/new", "192.0.2." + sender % 60)));
		MockHttpServletRequest signed = post("/proposals/new", "192.0.2.1");
		assertThat(this.limits.allow(signed)).isFalse();
		signed.setParameter("key", "signed");
		assertThat(this.limits.allow(signed)).isTrue();
	}

	@Test
	void letsAProgramWithATokenDoWhatIsItsOwnInTheMiddleOfAFlood() {
		IntStream.range(0, 12_000).forEach((sender) -> this.limits.allow(post("/api/v1/proposals", "10.0." + sender)));
		assertThat(this.limits.allow(post("/api/v1/proposals", "192.0.2.1"))).isFalse();
		assertThat(this.limits.allow(PORTAL)).isTrue();
		assertThat(this.limits.allow(PORTAL)).isTrue();
		assertThat(this.limits.allow(PORTAL)).isFalse();
	}

	@Test
	void takesANetworkOfIpv6ForOneClient() {
		assertThat(RequestLimits.client("2001:db8:1:2:3:4:5:6")).isEqualTo(RequestLimits.client("2001:db8:1:2::9"));
		assertThat(RequestLimits.client("2001:db8:1:3::9")).isNotEqualTo(RequestLimits.client("2001:db8:1:2::9"));
		assertThat(RequestLimits.client("192.0.2.1")).isEqualTo("192.0.2.1");
	}

	private static MockHttpServletRequest multipart(String path, String address) {
		MockHttpServletRequest request = post(path, address);
		request.setContentType("Multipart/form-data; boundary=x");
		return request;
	}

	private static MockHttpServletRequest post(String path, String address) {
		MockHttpServletRequest request = new MockHttpServletRequest("POST", path);
		request.setRemoteAddr(address);
		return request;
	}

}
