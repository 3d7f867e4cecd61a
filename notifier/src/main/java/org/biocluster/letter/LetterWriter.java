package org.biocluster.letter;

import java.util.Objects;

import org.biocluster.briefing.Briefing;
import org.biocluster.briefing.Term;
import org.biocluster.language.Language;
import org.biocluster.notification.Alarm;
import org.biocluster.notification.Message;
import org.biocluster.policy.CompiledPolicy;
import org.biocluster.taxonomy.Taxonomy;
import org.jspecify.annotations.Nullable;

/// Writes letters. Thread-safe.
public final class LetterWriter {

	private final Taxonomy taxonomy;

	private final WebAddresses addresses;

	public LetterWriter(Taxonomy taxonomy, WebAddresses addresses) {
		this.taxonomy = taxonomy;
		this.addresses = addresses;
	}

	/// The letter in the language of its reader.
	/// @param policy of the version under which the proposal was routed
	/// @param alarm why the letter goes to somebody who would not get it otherwise; null
	/// normally
	public Letter write(Message message, Briefing briefing, CompiledPolicy policy, Language language,
			@Nullable Alarm alarm) {
		Grounds grounds = new Grounds(policy, briefing.routing(), language);
		return switch (message) {
			case RECEIPT -> new Receipt(briefing, grounds, taxonomy, addresses).letter();
			case NEW_PROPOSAL -> new NewProposal(briefing, grounds, taxonomy, addresses, alarm).letter();
			case DEADLINE -> new DeadlineReminder(briefing, term(briefing), grounds, addresses, alarm).letter();
			case ANSWER_AWAITED -> new AnswerAwaited(briefing, term(briefing), grounds, addresses).letter();
		};
	}

	private static Term term(Briefing briefing) {
		return Objects.requireNonNull(briefing.term(), "The letter is about a deadline");
	}

}
