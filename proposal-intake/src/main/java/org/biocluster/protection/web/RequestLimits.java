package org.biocluster.protection.web;

import java.net.InetAddress;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HexFormat;

import jakarta.servlet.http.HttpServletRequest;
import org.biocluster.wording.web.RequestLanguage;

/// How many changes may be asked for in a minute: generous for one address, since an office may stand behind it, and
/// bounded for all together. Saving drafts while somebody types is counted apart, so that it never costs a submission.
/// Thread-safe.
final class RequestLimits {

	private static final Duration MINUTE = Duration.ofMinutes(1);

	private static final int NETWORK_OF_IPV6 = 8;

	private static final String ALL = "all";

	private final TokenBuckets forms;

	private final TokenBuckets drafts;

	private final TokenBuckets programs;

	private final TokenBuckets all;

	RequestLimits(InstantSource clock) {
		this.forms = new TokenBuckets(240, MINUTE, clock);
		this.drafts = new TokenBuckets(1_500, MINUTE, clock);
		this.programs = new TokenBuckets(3_000, MINUTE, clock);
		this.all = new TokenBuckets(12_000, MINUTE, clock);
	}

	/// Whether one more change may be asked for.
	boolean allow(HttpServletRequest request) {
		return bucket(request).take(client(request.getRemoteAddr())) && this.all.take(ALL);
	}

	private TokenBuckets bucket(HttpServletRequest request) {
		if (RequestLanguage.isProgram(request)) {
			return this.programs;
		}
		return request.getRequestURI().endsWith("/proposals/new/draft") ? this.drafts : this.forms;
	}

	/// Somebody with IPv6 has a whole network of addresses.
	static String client(String address) {
		if (!address.contains(":")) {
			return address;
		}
		try {
			byte[] bytes = InetAddress.ofLiteral(address).getAddress();
			return HexFormat.of().formatHex(Arrays.copyOf(bytes, Math.min(bytes.length, NETWORK_OF_IPV6)));
		}
		catch (IllegalArgumentException ex) {
			return address;
		}
	}

}
