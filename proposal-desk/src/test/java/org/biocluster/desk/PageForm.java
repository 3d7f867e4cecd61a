package org.biocluster.desk;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A form as it stands in a page, to be filled in and sent.
record PageForm(String action, Map<String, String> fields) {

	private static final Pattern NAMED = Pattern.compile("id=\"do-([a-z-]+)\"");

	private static final Pattern HIDDEN = Pattern
		.compile("<input type=\"hidden\"(?: id=\"[^\"]*\")? name=\"([^\"]+)\" value=\"([^\"]*)\"");

	/// Codes of every action that a page offers.
	static java.util.Set<String> offered(String page) {
		return NAMED.matcher(page)
			.results()
			.map((found) -> found.group(1))
			.collect(Collectors.toCollection(TreeSet::new));
	}

	/// What the form of an action holds without anybody typing.
	static PageForm in(String page, String action) {
		int begin = page.indexOf("id=\"do-" + action + "\"");
		if (begin < 0) {
			throw new AssertionError("The page offers no " + action + ": " + offered(page));
		}
		Matcher hidden = HIDDEN.matcher(page.substring(begin, page.indexOf("</form>", begin)));
		Map<String, String> fields = new HashMap<>();
		while (hidden.find()) {
			fields.put(hidden.group(1), hidden.group(2));
		}
		// Whoever sends the form has a token of their own.
		fields.remove("_csrf");
		return new PageForm(action, fields);
	}

	/// What the forms of a page hold without anybody typing; the first one counts.
	static Map<String, String> hidden(String page) {
		Map<String, String> fields = new HashMap<>();
		Matcher hidden = HIDDEN.matcher(page.substring(page.indexOf("<main")));
		while (hidden.find()) {
			fields.putIfAbsent(hidden.group(1), hidden.group(2));
		}
		fields.remove("_csrf");
		return fields;
	}

	PageForm with(String... namesAndValues) {
		Map<String, String> more = new HashMap<>(fields);
		for (int i = 0; i < namesAndValues.length; i += 2) {
			more.put(namesAndValues[i], namesAndValues[i + 1]);
		}
		return new PageForm(action, more);
	}

}
