package org.biocluster.testsupport.telemetry;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What a service shows to Prometheus, in its text format.
/// @param text as scraped
/// @param families by their name
public record Exposition(String text, Map<String, Family> families) {

	private static final Pattern TYPE = Pattern.compile("# TYPE (\\S+) (\\S+)");

	private static final Pattern SAMPLE = Pattern.compile("([a-zA-Z0-9_:]+)(?:\\{(.*)})? (\\S+)");

	private static final Pattern LABEL = Pattern.compile("([a-zA-Z0-9_]+)=\"((?:[^\"\\\\]|\\\\.)*)\"");

	private static final Set<String> OF_THE_FORMAT = Set.of("le", "quantile");

	/// All samples that differ in their labels only.
	public record Family(String type, Set<String> labels) {
	}

	/// Reads a scrape.
	public static Exposition of(String text) {
		Map<String, Family> families = new TreeMap<>();
		Set<String> labels = new TreeSet<>();
		for (String line : text.lines().toList()) {
			Matcher type = TYPE.matcher(line);
			if (type.matches()) {
				labels = new TreeSet<>();
				families.put(type.group(1), new Family(type.group(2), labels));
			}
			else if (!line.startsWith("#")) {
				labels.addAll(labels(line).keySet());
			}
		}
		return new Exposition(text, families);
	}

	/// The sum of the samples of this name that have all of the labels, written as in the
	/// format; 0 when there is none.
	public double value(String name, String... labels) {
		return this.text.lines()
			.map(SAMPLE::matcher)
			.filter((sample) -> sample.matches() && sample.group(1).equals(name))
			.filter((sample) -> sample.group(2) == null ? labels.length == 0
					: Set.of(labels).stream().allMatch(sample.group(2)::contains))
			.mapToDouble((sample) -> Double.parseDouble(sample.group(3)))
			.sum();
	}

	private static Map<String, String> labels(String line) {
		Matcher sample = SAMPLE.matcher(line);
		if (!sample.matches() || sample.group(2) == null) {
			return Map.of();
		}
		return LABEL.matcher(sample.group(2))
			.results()
			.filter((label) -> !OF_THE_FORMAT.contains(label.group(1)))
			.collect(Collectors.toMap((label) -> label.group(1), (label) -> label.group(2), (first, _) -> first));
	}

}
