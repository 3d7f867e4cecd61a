package org.biocluster.protection.web;

import java.net.InetAddress;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletRequest;
import org.biocluster.wording.web.RequestLanguage;

/// How many changes may be asked for in a minute: generous for one address, since an office may stand behind it, and
/// bounded for all together. Saving drafts while somebody types is counted apart, so that it never costs a submission; what may
/// bring a file is counted once more, since it takes room. A form that is sent in the rush before a round closes is taken in
/// any case. A program with a token has a limit of its own, which no flood of others uses up. Thread-safe.
final class RequestLimits {

	private static final Duration HOUR = Duration.ofHours(1);

	private static final Duration MINUTE = Duration.ofMinutes(1);

	private static final int NETWORK_OF_IPV6 = 8;

	private static final String ALL = "all";

	private static final String MULTIPART = "multipart/";

	private final TokenBuckets forms;

	private final TokenBuckets drafts;

	private final TokenBuckets programs;

	private final TokenBuckets links;

	private final TokenBuckets files;

	private final TokenBuckets shownAgain;

	private final TokenBuckets all;

	private final Map<ApiClient, TokenBuckets> clients;

	private final Predicate<HttpServletRequest> urgent;

	/// @param clients those with a limit of their own
	/// @param urgent what is never refused; asked only about what otherwise would be
	RequestLimits(InstantSource clock, List<ApiClient> clients, Predicate<HttpServletRequest> urgent) {
		this.urgent = urgent;
		this.clients = clients.stream()
			.collect(Collectors.toUnmodifiableMap(Function.identity(),
					(client) -> new TokenBuckets(client.perMinute(), MINUTE, clock)));
		this.forms = new TokenBuckets(240, MINUTE, clock);
		this.drafts = new TokenBuckets(1_500, MINUTE, clock);
		this.programs = new TokenBuckets(3_000, MINUTE, clock);
		this.links = new TokenBuckets(30, HOUR, clock);
		this.files = new TokenBuckets(600, HOUR, clock);
		this.shownAgain = new TokenBuckets(60, MINUTE, clock);
		this.all = new TokenBuckets(12_000, MINUTE, clock);
	}

	/// Whether a program may ask for one more change.
	boolean allow(ApiClient client) {
		TokenBuckets own = this.clients.get(client);
		return own != null && own.take(client.name());
	}

	/// Whether one more change may be asked for.
	boolean allow(HttpServletRequest request) {
		String client = client(request.getRemoteAddr());
		boolean allowed = bucket(request).take(client) && (!mayBringFile(request) || this.files.take(client))
				&& this.all.take(ALL);
		return allowed || this.urgent.test(request);
	}

	/// Whether a form that was refused may be read, to be shown again: a person sees
	/// that once or twice, a flood shall not keep us reading files that go nowhere.
	boolean mayBeShownAgain(HttpServletRequest request) {
		return this.shownAgain.take(client(request.getRemoteAddr()));
	}

	private static boolean mayBringFile(HttpServletRequest request) {
		String type = request.getContentType();
		return request.getRequestURI().equals("/api/v1/attachments")
				|| (type != null && type.regionMatches(true, 0, MULTIPART, 0, MULTIPART.length()));
	}

	private TokenBuckets bucket(HttpServletRequest request) {
		String path = request.getRequestURI();
		if (path.equals("/links") || path.equals("/api/v1/links")) {
			return this.links;
		}
		if (RequestLanguage.isProgram(request)) {
			return this.programs;
		}
		return path.endsWith("/proposals/new/draft") ? this.drafts : this.forms;
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
