package org.biocluster.look;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ContrastTest {

	private static final String CSS = read();

	private static final Map<String, String> COLOURS = Pattern.compile("--([a-z-]+): #([0-9a-f]{6});")
		.matcher(CSS)
		.results()
		.collect(Collectors.toMap((colour) -> colour.group(1), (colour) -> colour.group(2)));

	@ParameterizedTest
	@CsvSource({ "ink, ground", "ink, surface", "ink, tint", "quiet, ground", "quiet, surface", "quiet, tint",
			"accent, ground", "accent, surface", "surface, accent", "surface, accent-dark", "surface, quiet",
			"warn, warn-ground", "warn, surface", "bad, bad-ground", "bad, surface", "bad, ground", "surface, bad",
			"good, good-ground", "ink, bad-ground", "ink, good-ground", "ink, warn-ground", "quiet, bad-ground" })
	void textIsLegible(String text, String ground) {
		assertThat(contrast(text, ground)).isGreaterThanOrEqualTo(4.5);
	}

	@ParameterizedTest
	@CsvSource({ "edge, surface", "edge, ground", "bad, surface", "accent, ground" })
	void edgesOfFieldsAreVisible(String edge, String ground) {
		assertThat(contrast(edge, ground)).isGreaterThanOrEqualTo(3);
	}

	@Test
	void nothingIsFetchedFromElsewhere() {
		assertThat(CSS).doesNotContain("@import", "http:", "https:", "//", "url(");
	}

	private static double contrast(String one, String other) {
		double first = luminance(one);
		double second = luminance(other);
		return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
	}

	private static double luminance(String name) {
		Matcher parts = Pattern.compile("(..)(..)(..)").matcher(COLOURS.get(name));
		assertThat(parts.matches()).as(name).isTrue();
		return 0.2126 * linear(parts.group(1)) + 0.7152 * linear(parts.group(2)) + 0.0722 * linear(parts.group(3));
	}

	private static double linear(String hex) {
		double value = Integer.parseInt(hex, 16) / 255.0;
		return (value <= 0.04045) ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
	}

	private static String read() {
		try (InputStream css = ContrastTest.class.getResourceAsStream("/META-INF/resources/look/look.css")) {
			return new String(css.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
