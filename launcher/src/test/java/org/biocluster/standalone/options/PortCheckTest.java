package org.biocluster.standalone.options;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.biocluster.testsupport.Ports;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PortCheckTest {

	@Test
	void acceptsFreePorts() {
		assertThat(PortCheck.problems(onFreePorts())).isEmpty();
	}

	@Test
	void namesTheTakenPortAndWhatToDo() throws IOException {
		Options options = onFreePorts();
		int taken = options.port(Setting.DESK_PORT);
		try (ServerSocket stranger = new ServerSocket(taken, 1, InetAddress.getLoopbackAddress())) {
			assertThat(stranger.isBound()).isTrue();
			assertThat(PortCheck.problems(options)).singleElement()
				.asString()
				.startsWith("Port " + taken + " is taken: ")
				.contains("--desk-port", "BIOCLUSTER_DESK_PORT", "Stop what uses it")
				.doesNotContain("\n");
		}
	}

	private static Options onFreePorts() {
		List<String> arguments = new ArrayList<>();
		Options.ports().forEach((setting) -> arguments.addAll(List.of(setting.option(), "" + Ports.free())));
		return ((CommandLine.Start) CommandLine.parse(arguments, Map.of())).options();
	}

}
