package org.biocluster.standalone.options;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Finds taken ports before anything is started.
public final class PortCheck {

	private static final Set<Setting> SERVICES = EnumSet.of(Setting.INTAKE_PORT, Setting.DESK_PORT, Setting.ROUTER_PORT,
			Setting.NOTIFIER_PORT);

	private PortCheck() {
	}

	/// One line for each port that can't be used; empty when all are free.
	public static List<String> problems(Options options) {
		return Options.ports()
			.stream()
			.filter((setting) -> !options.infrastructureOnly() || !SERVICES.contains(setting))
			.flatMap((setting) -> problem(setting, options).stream())
			.toList();
	}

	private static Optional<String> problem(Setting setting, Options options) {
		int port = options.port(setting);
		try (ServerSocket socket = new ServerSocket()) {
			socket.setReuseAddress(true);
			socket.bind(new InetSocketAddress(InetAddress.getByName(options.address(setting)), port));
			return Optional.empty();
		}
		catch (IOException ex) {
			return Optional.of("Port " + port + " is taken: " + setting.description() + " can't listen on "
					+ options.address(setting) + " (" + ex.getMessage()
					+ "). Stop what uses it or choose another port with " + setting.option() + " (" + setting.variable()
					+ ").");
		}
	}

}
