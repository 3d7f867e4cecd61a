package org.biocluster.standalone.options;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Says in one line what is wrong with a value.
final class SettingCheck {

	private static final int LAST_PORT = 65_535;

	private static final Set<String> SWITCH_WORDS = Set.of("true", "false", "1", "0", "yes", "no", "on", "off");

	private SettingCheck() {
	}

	static Optional<String> problem(Setting setting, String value) {
		return switch (setting.kind()) {
			case SWITCH ->
				unless(SWITCH_WORDS.contains(value.toLowerCase(Locale.ROOT)), setting, value, "true or false");
			case PORT -> unless(isPort(value), setting, value, "a port from 1 to 65535");
			case ADDRESS -> unless(isAddress(value), setting, value, "an address of this machine");
			case URL -> unless(isWebAddress(value), setting, value, "a URL like https://example.org");
			case PART -> unless("infra".equals(value), setting, value, "'infra'");
			case DIR -> unless(!value.isBlank(), setting, value, "a directory");
			case FILE -> unless(!value.isBlank(), setting, value, "a file");
		};
	}

	private static Optional<String> unless(boolean fine, Setting setting, String value, String wanted) {
		return fine ? Optional.empty() : Optional.of("Option " + setting.option() + " (" + setting.variable()
				+ ") must be " + wanted + ", not '" + value + "'.");
	}

	private static boolean isPort(String value) {
		try {
			int port = Integer.parseInt(value);
			return port >= 1 && port <= LAST_PORT;
		}
		catch (NumberFormatException ex) {
			return false;
		}
	}

	private static boolean isAddress(String value) {
		try {
			return !value.isBlank() && InetAddress.getByName(value) != null;
		}
		catch (UnknownHostException ex) {
			return false;
		}
	}

	private static boolean isWebAddress(String value) {
		try {
			URI uri = URI.create(value);
			return uri.getHost() != null && Set.of("http", "https").contains(uri.getScheme());
		}
		catch (IllegalArgumentException ex) {
			return false;
		}
	}

}
