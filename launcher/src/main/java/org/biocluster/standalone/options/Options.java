package org.biocluster.standalone.options;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// A complete, checked set of choices.
///
/// @param values one value for every setting
public record Options(Map<Setting, String> values) {

	/// Where every part without a login of its own listens.
	public static final String LOOPBACK = "127.0.0.1";

	private static final Set<String> ON = Set.of("true", "1", "yes", "on");

	static Options of(Map<Setting, String> chosen) {
		Map<Setting, String> values = new EnumMap<>(Setting.class);
		for (Setting setting : Setting.values()) {
			values.put(setting, chosen.getOrDefault(setting, setting.defaultValue()));
		}
		return new Options(Map.copyOf(values));
	}

	/// Every setting that names a port.
	public static List<Setting> ports() {
		return Arrays.stream(Setting.values()).filter(Setting::isPort).toList();
	}

	/// The port chosen for a part.
	public int port(Setting setting) {
		return Integer.parseInt(text(setting));
	}

	/// The value as given.
	public String text(Setting setting) {
		return this.values.getOrDefault(setting, "");
	}

	/// Whether a switch is on.
	public boolean on(Setting setting) {
		return ON.contains(text(setting).toLowerCase(Locale.ROOT));
	}

	/// True when the services are left out.
	public boolean infrastructureOnly() {
		return !text(Setting.ONLY).isEmpty();
	}

	/// Whether a value was given.
	public boolean has(Setting setting) {
		return !text(setting).isEmpty();
	}

	/// A directory or file, absolute.
	public Path path(Setting setting) {
		return Path.of(text(setting)).toAbsolutePath().normalize();
	}

	/// The data directory, absolute.
	public Path data() {
		return path(Setting.DATA);
	}

	/// The address a part listens on.
	public String address(Setting port) {
		return (port == Setting.INTAKE_PORT || port == Setting.DESK_PORT) ? text(Setting.BIND) : LOOPBACK;
	}

	/// Where a part is reached from this machine.
	public String localUrl(Setting port) {
		String address = address(port);
		String host = isWildcard(address) ? LOOPBACK : address;
		return "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port(port);
	}

	/// Base of the links that experts get.
	public String publicUrl() {
		return givenOr(Setting.PUBLIC_URL, Setting.INTAKE_PORT);
	}

	/// Base of the links that staff get.
	public String deskUrl() {
		return givenOr(Setting.DESK_URL, Setting.DESK_PORT);
	}

	private String givenOr(Setting url, Setting port) {
		String given = text(url);
		if (given.isEmpty()) {
			return localUrl(port);
		}
		return given.endsWith("/") ? given.substring(0, given.length() - 1) : given;
	}

	private static boolean isWildcard(String address) {
		try {
			return InetAddress.getByName(address).isAnyLocalAddress();
		}
		catch (UnknownHostException ex) {
			return false;
		}
	}

}
