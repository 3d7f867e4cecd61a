package org.biocluster.text;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/// Writes texts as UTF-8 into memory that is there already: [String#getBytes] takes twice as long for what is not ASCII, and
/// memory for four times the text.
public final class Utf8 {

	/// How many bytes a character of a string takes at most.
	public static final int MOST = 3;

	/// A text that begins with so many characters of ASCII is taken for one of nothing
	/// else.
	private static final int FEW = 40;

	private static final VarHandle TWO = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.BIG_ENDIAN);

	private Utf8() {
	}

	/// Writes a text. Half a surrogate pair becomes a question mark.
	/// @param into has room for [#MOST] bytes for each character of the string
	/// @param at where the text begins
	/// @param scratch for some characters at a time, two at least: asking a string for
	/// each of them takes twice as long
	/// @return where it ends
	public static int write(String text, byte[] into, int at, char[] scratch) {
		int length = text.length();
		int from = 0;
		int end = at;
		int few = Math.min(length, FEW);
		while (from < few && text.charAt(from) < 0x80) {
			into[end++] = (byte) text.charAt(from++);
		}
		if (from == FEW) {
			byte[] whole = text.getBytes(StandardCharsets.UTF_8);
			System.arraycopy(whole, 0, into, at, whole.length);
			return at + whole.length;
		}
		while (from < length) {
			int to = Math.min(length, from + scratch.length);
			if (to < length && Character.isHighSurrogate(text.charAt(to - 1))) {
				to--;
			}
			text.getChars(from, to, scratch, 0);
			end = write(scratch, to - from, into, end);
			from = to;
		}
		return end;
	}

	private static int write(char[] text, int length, byte[] into, int at) {
		int end = at;
		for (int i = 0; i < length; i++) {
			char character = text[i];
			if (character < 0x80) {
				into[end++] = (byte) character;
			}
			else if (character < 0x800) {
				TWO.set(into, end, (short) (0xc080 | character << 2 & 0x1f00 | character & 0x3f));
				end += 2;
			}
			else if (!Character.isSurrogate(character)) {
				into[end++] = (byte) (0xe0 | character >> 12);
				into[end++] = (byte) (0x80 | character >> 6 & 0x3f);
				into[end++] = (byte) (0x80 | character & 0x3f);
			}
			else if (i + 1 < length && Character.isSurrogatePair(character, text[i + 1])) {
				end = writePair(Character.toCodePoint(character, text[++i]), into, end);
			}
			else {
				into[end++] = '?';
			}
		}
		return end;
	}

	private static int writePair(int point, byte[] into, int at) {
		into[at] = (byte) (0xf0 | point >> 18);
		into[at + 1] = (byte) (0x80 | point >> 12 & 0x3f);
		into[at + 2] = (byte) (0x80 | point >> 6 & 0x3f);
		into[at + 3] = (byte) (0x80 | point & 0x3f);
		return at + 4;
	}

}
