package org.biocluster.action;

import java.text.Normalizer;

import org.biocluster.language.Language;
import org.biocluster.proposal.CommandId;
import org.biocluster.proposal.NameBasedIds;
import org.biocluster.proposal.Text;
import org.biocluster.proposal.TextId;
import org.biocluster.proposal.TextKind;
import org.biocluster.text.ContentKey;

/// Makes the texts of one command. Their identities follow from the command, so that a command sent again is the same.
public record ActionTexts(CommandId command, ContentKey key) {

	/// @param path where the text stands in the command
	public Text of(String path, TextKind kind, Language language, String typed) {
		String value = Normalizer.normalize(typed, Normalizer.Form.NFC).replace("\r\n", "\n").replace('\r', '\n');
		TextId id = new TextId(NameBasedIds.uuid(command.value(), path + "/" + language.code()));
		return new Text(id, kind, language, key.hash(value), value);
	}

	/// Whether every character can be kept: no NUL, no half of a surrogate pair.
	static boolean isKeepable(String typed) {
		return typed.codePoints().noneMatch((point) -> point == 0 || Character.getType(point) == Character.SURROGATE);
	}

}
