package org.biocluster.submission.json;

import org.biocluster.reuse.Spare;

/// Reads texts of JSON that have letters beyond ASCII, but no escapes and no characters that are forbidden or lie outside of
/// the first plane. Used by one thread, for one body after the other.
final class TextReader {

	private static final Spare<TextReader> SPARE_ONES = new Spare<>(() -> new TextReader(8_192));

	/// Room that rare long texts needed is not kept.
	private static final int KEPT = 32_768;

	private static final byte DELETE = 0x7f;

	private static final byte TWO_BYTES = (byte) 0xc2;

	private static final byte THREE_BYTES = (byte) 0xe0;

	private static final byte FOUR_BYTES = (byte) 0xf0;

	/// Bytes that go on with a character are less.
	private static final byte END_OF_REST = (byte) 0xc0;

	/// Before it are control characters.
	private static final int FIRST_OF_TWO_BYTES = 0xa0;

	private static final int FIRST_OF_THREE_BYTES = 0x800;

	private static final int NONCHARACTER = 0xfffe;

	private final char[] characters;

	private int end;

	private TextReader(int most) {
		this.characters = new char[most];
	}

	/// @param most how long a text may be
	static TextReader take(int most) {
		TextReader spare = SPARE_ONES.take();
		return (spare.characters.length < most) ? new TextReader(most) : spare;
	}

	/// The reader must not be used any more.
	void giveBack() {
		if (this.characters.length <= KEPT) {
			SPARE_ONES.giveBack(this);
		}
	}

	/// The text from there to the next quotation mark, or to the end of the JSON.
	String read(byte[] json, int from) throws Unusual {
		char[] text = this.characters;
		int at = from;
		int size = 0;
		while (at < json.length && json[at] != '"') {
			int first = json[at++];
			if (first >= TWO_BYTES && first < THREE_BYTES) {
				text[size++] = ofTwo((first & 0x1f) << 6 | rest(json, at++));
			}
			else if (first >= ' ' && first != '\\' && first != DELETE) {
				text[size++] = (char) first;
			}
			else if (first >= THREE_BYTES && first < FOUR_BYTES) {
				text[size++] = ofThree((first & 0xf) << 12 | rest(json, at++) << 6 | rest(json, at++));
			}
			else {
				throw Unusual.JSON;
			}
		}
		this.end = at;
		return new String(text, 0, size);
	}

	/// Where the last text ended.
	int end() {
		return this.end;
	}

	/// Six bits of a character.
	private static int rest(byte[] json, int at) throws Unusual {
		if (at >= json.length || json[at] >= END_OF_REST) {
			throw Unusual.JSON;
		}
		return json[at] & 0x3f;
	}

	private static char ofTwo(int character) throws Unusual {
		if (character < FIRST_OF_TWO_BYTES) {
			throw Unusual.JSON;
		}
		return (char) character;
	}

	private static char ofThree(int character) throws Unusual {
		if (character < FIRST_OF_THREE_BYTES || character >= NONCHARACTER || Character.isSurrogate((char) character)) {
			throw Unusual.JSON;
		}
		return (char) character;
	}

}
