package org.biocluster.desk;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// `deny-matrix.csv`: what every address answers to whoever asks about a proposal of the bioenergy group, on which the
/// agri-food group is heard.
/// @param personas in the order of the columns
record DenyMatrix(List<String> personas, List<Row> rows) {

	static DenyMatrix read() {
		try (InputStream stream = Objects.requireNonNull(DenyMatrix.class.getResourceAsStream("/deny-matrix.csv"))) {
			List<String> lines = new String(stream.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
			List<String> head = Arrays.asList(lines.getFirst().split(","));
			List<String> personas = head.subList(2, head.size());
			return new DenyMatrix(personas, lines.stream().skip(1).map((line) -> Row.parse(line, personas)).toList());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/// @param answers by persona: `yes`, `login` or a status
	record Row(String method, String address, Map<String, String> answers) {

		static Row parse(String line, List<String> personas) {
			String[] cells = line.split(",", -1);
			Map<String, String> answers = new LinkedHashMap<>();
			for (int i = 0; i < personas.size(); i++) {
				answers.put(personas.get(i), cells[i + 2]);
			}
			return new Row(cells[0], cells[1], answers);
		}

		String name() {
			return method + " " + address;
		}

		boolean isForPrograms() {
			return address.startsWith("/api/");
		}

		boolean isAboutASession() {
			return address.contains("/sessions/{id}");
		}

		/// Whether it is about one proposal.
		boolean isAboutOne() {
			return address.contains("/proposals/{id}");
		}

	}

}
