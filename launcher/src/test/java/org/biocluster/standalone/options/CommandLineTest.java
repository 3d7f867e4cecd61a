package org.biocluster.standalone.options;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

class CommandLineTest {

	@Test
	void followsTheContractWithoutOptions() {
		Options options = start();
		assertThat(options.port(Setting.INTAKE_PORT)).isEqualTo(8080);
		assertThat(options.port(Setting.DESK_PORT)).isEqualTo(8081);
		assertThat(options.port(Setting.ROUTER_PORT)).isEqualTo(8082);
		assertThat(options.port(Setting.NOTIFIER_PORT)).isEqualTo(8083);
		assertThat(options.port(Setting.KAFKA_PORT)).isEqualTo(9092);
		assertThat(options.port(Setting.REGISTRY_PORT)).isEqualTo(8085);
		assertThat(options.port(Setting.POSTGRES_PORT)).isEqualTo(15432);
		assertThat(options.port(Setting.SMTP_PORT)).isEqualTo(3025);
		assertThat(options.publicUrl()).isEqualTo("http://127.0.0.1:8080");
		assertThat(options.data()).isAbsolute().endsWithRaw(Path.of("data"));
		assertThat(options.on(Setting.DEMO)).isFalse();
	}

	@Test
	void takesAnOptionOverTheEnvironment() {
		Options options = start(Map.of("BIOCLUSTER_INTAKE_PORT", "1001", "BIOCLUSTER_DESK_PORT", "1002"),
				"--intake-port", "2001", "--no-rate-limit");
		assertThat(options.port(Setting.INTAKE_PORT)).isEqualTo(2001);
		assertThat(options.port(Setting.DESK_PORT)).isEqualTo(1002);
		assertThat(options.on(Setting.NO_RATE_LIMIT)).isTrue();
	}

	@Test
	void takesValuesAfterAnEqualsSign() {
		assertThat(start("--public-url=https://proposals.example/").publicUrl()).isEqualTo("https://proposals.example");
	}

	@Test
	void reachesPartsOnAllAddressesThroughTheLoopback() {
		Options options = start("--bind", "0.0.0.0");
		assertThat(options.address(Setting.INTAKE_PORT)).isEqualTo("0.0.0.0");
		assertThat(options.address(Setting.KAFKA_PORT)).isEqualTo("127.0.0.1");
		assertThat(options.localUrl(Setting.DESK_PORT)).isEqualTo("http://127.0.0.1:8081");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					--colour            | Unknown option --colour; ./standalone --help lists all.
					start               | Unknown option start; ./standalone --help lists all.
					--data              | Option --data needs a value (DIR).
					--smtp-port=0       | Option --smtp-port (BIOCLUSTER_SMTP_PORT) must be a port from 1 to 65535, not '0'.
					--public-url=ftp:// | Option --public-url (BIOCLUSTER_PUBLIC_URL) must be a URL like https://example.org, not 'ftp://'.
					--desk-port=8080    | Port 8080 is given twice: --desk-port and --intake-port.
					--demo=maybe        | Option --demo (BIOCLUSTER_DEMO) must be true or false, not 'maybe'.
					""")
	void refusesInOneLine(String argument, String line) {
		assertThat(CommandLine.parse(List.of(argument), Map.of())).isEqualTo(new CommandLine.Invalid(line));
	}

	@ParameterizedTest
	@EnumSource(Setting.class)
	void explainsEverySetting(Setting setting) {
		assertThat(CommandLine.parse(List.of("--help"), Map.of())).asInstanceOf(type(CommandLine.Help.class))
			.satisfies((help) -> {
				assertThat(help.text()).contains(setting.option(), setting.description());
				if (setting != Setting.HELP) {
					assertThat(help.text()).contains(setting.variable());
				}
			});
	}

	private static Options start(String... arguments) {
		return start(Map.of(), arguments);
	}

	private static Options start(Map<String, String> environment, String... arguments) {
		return switch (CommandLine.parse(List.of(arguments), environment)) {
			case CommandLine.Start(Options options) -> options;
			case CommandLine other -> throw new AssertionError(other.toString());
		};
	}

}
