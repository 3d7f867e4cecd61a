package org.biocluster.submission.json;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/// Reads a record from JSON in one go over its bytes, if the JSON is of the usual kind: no escapes, no null, no name that the
/// record does not have or that stands there twice, no other type, no character that is forbidden or lies outside of the
/// first plane. Everything else is left to those who can say what is wrong, if anything is. Used by one thread, once.
final class QuickReader {

	private static final Unusual UNUSUAL = Unusual.JSON;

	private static final byte[] TRUE = "true".getBytes(StandardCharsets.US_ASCII);

	private static final byte[] FALSE = "false".getBytes(StandardCharsets.US_ASCII);

	private static final byte DELETE = 0x7f;

	private final byte[] json;

	private final TextReader letters;

	private int at;

	private QuickReader(byte[] json, TextReader letters) {
		this.json = json;
		this.letters = letters;
	}

	/// The record; null when the JSON is not of the usual kind.
	static @Nullable Object read(byte[] json, RecordShape shape) {
		TextReader letters = TextReader.take(json.length);
		try {
			return new QuickReader(json, letters).whole(shape);
		}
		catch (Unusual ex) {
			return null;
		}
		finally {
			letters.giveBack();
		}
	}

	private Object whole(RecordShape shape) throws Unusual {
		Object record = record(shape);
		if (blank() != -1) {
			throw UNUSUAL;
		}
		return record;
	}

	private Object record(RecordShape shape) throws Unusual {
		@Nullable Object[] values = new Object[shape.size()];
		long seen = 0;
		expect('{');
		do {
			RecordShape.Component component = name(shape);
			long bit = 1L << component.index();
			if ((seen & bit) != 0) {
				throw UNUSUAL;
			}
			seen |= bit;
			expect(':');
			values[component.index()] = value(component);
		}
		while (more('}'));
		try {
			return shape.create(values);
		}
		catch (Error ex) {
			throw ex;
		}
		// What the record refuses; a method handle declares more than that.
		catch (Throwable ex) {
			throw UNUSUAL;
		}
	}

	private RecordShape.Component name(RecordShape shape) throws Unusual {
		expect('"');
		int start = this.at;
		while (byteAt() != '"') {
			this.at++;
		}
		RecordShape.Component component = shape.find(this.json, start, this.at++);
		if (component == null) {
			throw UNUSUAL;
		}
		return component;
	}

	private Object value(RecordShape.Component component) throws Unusual {
		return switch (component.kind()) {
			case TEXT -> text();
			case TRUTH -> truth();
			case TEXTS -> texts();
			case RECORD -> record(Objects.requireNonNull(component.shape()));
		};
	}

	private Boolean truth() throws Unusual {
		boolean truth = blank() == 't';
		for (byte letter : truth ? TRUE : FALSE) {
			if (byteAt() != letter) {
				throw UNUSUAL;
			}
			this.at++;
		}
		return truth;
	}

	private List<String> texts() throws Unusual {
		List<String> texts = new ArrayList<>();
		expect('[');
		if (blank() == ']') {
			this.at++;
			return texts;
		}
		do {
			texts.add(text());
		}
		while (more(']'));
		return texts;
	}

	private String text() throws Unusual {
		expect('"');
		byte[] bytes = this.json;
		int start = this.at;
		int end = start;
		while (end < bytes.length && bytes[end] >= ' ' && bytes[end] != '"' && bytes[end] != '\\'
				&& bytes[end] != DELETE) {
			end++;
		}
		if (end < bytes.length && bytes[end] == '"') {
			this.at = end + 1;
			return new String(bytes, start, end - start, StandardCharsets.ISO_8859_1);
		}
		String text = this.letters.read(bytes, start);
		this.at = this.letters.end();
		expect('"');
		return text;
	}

	/// What comes next after blanks; negative at the end.
	private int blank() {
		while (this.at < this.json.length) {
			int next = this.json[this.at];
			if (next != ' ' && next != '\n' && next != '\r' && next != '\t') {
				return (next < 0) ? 0 : next;
			}
			this.at++;
		}
		return -1;
	}

	private void expect(char sign) throws Unusual {
		if (blank() != sign) {
			throw UNUSUAL;
		}
		this.at++;
	}

	/// Whether another one follows.
	private boolean more(char end) throws Unusual {
		int next = blank();
		if (next != ',' && next != end) {
			throw UNUSUAL;
		}
		this.at++;
		return next == ',';
	}

	private int byteAt() throws Unusual {
		if (this.at >= this.json.length) {
			throw UNUSUAL;
		}
		return this.json[this.at];
	}

}
