package org.biocluster.attachment;

import java.text.Normalizer;
import java.util.regex.Pattern;

/// The name under which a file is shown and given out: never a path, never more than one line, nothing that reads in
/// another direction than it is written or that a system takes for a device. Where the bytes are kept does not depend on
/// it.
public final class FileName {

	static final int LONGEST = 120;

	private static final String NAMELESS = "file";

	private static final Pattern FOLDERS = Pattern.compile("^.*[/\\\\]", Pattern.DOTALL);

	private static final Pattern RESERVED = Pattern.compile("[\"*:<>?|]");

	private static final Pattern EDGES = Pattern.compile("^[\\s.\\-~]+|[\\s.]+$");

	private static final Pattern DEVICE = Pattern.compile("(?i)(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\..*)?");

	private FileName() {
	}

	/// A name that can be shown, for whatever a sender called the file.
	public static String of(String sent) {
		String own = FOLDERS.matcher(sent).replaceFirst("");
		String visible = Normalizer.normalize(
				own.codePoints()
					.filter(FileName::isVisible)
					.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append),
				Normalizer.Form.NFC);
		String harmless = EDGES.matcher(RESERVED.matcher(visible).replaceAll("_")).replaceAll("");
		String name = shortened(harmless);
		if (name.isEmpty()) {
			return NAMELESS;
		}
		return DEVICE.matcher(name).matches() ? "_" + name : name;
	}

	private static boolean isVisible(int point) {
		return switch (Character.getType(point)) {
			case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED, Character.PRIVATE_USE,
					Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
				false;
			default -> true;
		};
	}

	/// The ending says what the file is and stays.
	private static String shortened(String name) {
		int length = name.codePointCount(0, name.length());
		if (length <= LONGEST) {
			return name;
		}
		int dot = name.lastIndexOf('.');
		String ending = (dot > 0 && name.length() - dot <= 6) ? name.substring(dot) : "";
		return name.substring(0, name.offsetByCodePoints(0, LONGEST - ending.length() - 1)) + "…" + ending;
	}

}
