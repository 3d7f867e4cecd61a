package org.biocluster.letter;

import java.util.ArrayList;
import java.util.List;

import org.biocluster.language.Language;
import org.biocluster.letter.Block.Footer;
import org.biocluster.letter.Block.Paragraph;

/// Several reminders to one person; nothing about the people who sent the proposals.
record Digest(List<DeadlineReminder> reminders, Language language) {

	Digest {
		reminders = List.copyOf(reminders);
	}

	Letter letter() {
		String count = Integer.toString(reminders.size());
		List<Block> blocks = new ArrayList<>();
		blocks.add(new Paragraph(words().get("hello")));
		blocks.add(new Paragraph(words().get("digest.text")));
		reminders.forEach((reminder) -> blocks.addAll(reminder.entry()));
		blocks.add(new Paragraph(words().get("new.login")));
		blocks.add(new Footer(words().get("footer")));
		return new Letter(language, words().get("digest.subject", count), blocks);
	}

	private Wording words() {
		return Wording.in(language);
	}

}
