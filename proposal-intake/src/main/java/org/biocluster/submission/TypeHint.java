package org.biocluster.submission;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Guesses by words of a text which type of proposal it is. Only ever a hint: the author chooses.
public final class TypeHint {

	private static final int SURE = 2;

	/// Beginnings of words that are typical of a type.
	private static final Map<String, List<String>> SIGNS = signs();

	private TypeHint() {
	}

	/// The type that fits much better than the chosen one; empty where none does.
	public static Optional<String> other(String chosen, String text) {
		String plain = text.toLowerCase(Locale.ROOT).replace('ё', 'е');
		if (count(chosen, plain) > 0) {
			return Optional.empty();
		}
		String best = chosen;
		int most = SURE - 1;
		for (String type : SIGNS.keySet()) {
			int count = count(type, plain);
			if (count > most) {
				best = type;
				most = count;
			}
		}
		return best.equals(chosen) ? Optional.empty() : Optional.of(best);
	}

	private static int count(String type, String text) {
		return (int) SIGNS.getOrDefault(type, List.of()).stream().filter(text::contains).count();
	}

	private static Map<String, List<String>> signs() {
		Map<String, List<String>> signs = new LinkedHashMap<>();
		signs.put("priority-direction", List.of("приоритет", "priority"));
		signs.put("working-group",
				List.of("рабочую групп", "рабочей групп", "рабочие групп", "состав групп", "working group"));
		signs.put("programme-structure", List.of("структур", "раздел программ", "показател", "section", "structure"));
		signs.put("support-measure", List.of("субсид", "грант", "льгот", "налогов", "компенсац", "возмещен",
				"мер поддержки", "меры поддержки", "subsid", "grants", "tax ", "incentive", "support measure"));
		signs.put("meeting-materials", List.of("заседани", "повестк", "материалы к", "session", "agenda", "materials"));
		signs.put("forecasting-centre", List.of("прогнозирован", "форсайт", "foresight", "forecast"));
		return signs;
	}

}
