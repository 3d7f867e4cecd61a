package org.biocluster.testsupport.telemetry;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.biocluster.testsupport.telemetry.Exposition.Family;

import static org.assertj.core.api.Assertions.assertThat;

/// The metrics as docs/metrics.md describes them.
/// @param rows by name
public record MetricsTable(Map<String, Row> rows) {

	/// What a metric with a description of its own begins with.
	private static final Set<String> DESCRIBED = Set.of("biocluster_", "kafka_");

	/// One metric.
	/// @param services that show it
	/// @param always false when it appears with the first thing that it counts
	public record Row(String name, String type, Set<String> services, Set<String> labels, boolean always) {
	}

	/// Reads the page of the repository that is being built.
	public static MetricsTable read() {
		Path page = root().resolve("docs/metrics.md");
		try {
			return new MetricsTable(Files.readAllLines(page)
				.stream()
				.filter((line) -> DESCRIBED.stream().anyMatch((prefix) -> line.startsWith("| `" + prefix)))
				.map(MetricsTable::row)
				.collect(Collectors.toMap(Row::name, Function.identity(), (first, second) -> {
					throw new AssertionError("Described twice: " + second);
				}, TreeMap::new)));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/// The directory of the repository.
	public static Path root() {
		return Path.of(System.getProperty("biocluster.root", "..")).toAbsolutePath().normalize();
	}

	/// Every metric of the product or of Kafka that the service shows is described, with
	/// its type and all of its labels, and everything described is shown.
	public void describes(String service, Exposition shown) {
		Map<String, Family> families = new TreeMap<>(shown.families());
		families.keySet().removeIf((name) -> DESCRIBED.stream().noneMatch(name::startsWith) || isMaximum(name));
		Set<String> expected = new TreeSet<>();
		this.rows.values()
			.stream()
			.filter((row) -> row.services().contains(service) && (row.always() || families.containsKey(row.name())))
			.forEach((row) -> expected.add(row.name()));
		assertThat(families.keySet()).as("metrics of %s", service).isEqualTo(expected);
		families.forEach((name, family) -> {
			Row row = Objects.requireNonNull(this.rows.get(name));
			assertThat(family.type()).as("type of %s", name).isEqualTo(row.type());
			assertThat(row.labels()).as("labels of %s", name).containsAll(family.labels());
		});
	}

	/// Timers bring a second family with their longest time.
	private boolean isMaximum(String name) {
		return name.endsWith("_max") && this.rows.containsKey(name.substring(0, name.length() - "_max".length()));
	}

	private static Row row(String line) {
		List<String> cells = Arrays.stream(line.split("\\|")).map(String::strip).toList();
		String name = cells.get(1);
		return new Row(name.substring(1, name.lastIndexOf('`')), cells.get(2), words(cells.get(3)), words(cells.get(4)),
				!name.endsWith("†"));
	}

	private static Set<String> words(String cell) {
		return Arrays.stream(cell.split("[,` ]+")).filter((word) -> !word.isEmpty()).collect(Collectors.toSet());
	}

}
