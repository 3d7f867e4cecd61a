package org.biocluster.dispatch;

import java.util.Optional;
import java.util.function.LongFunction;

import org.biocluster.briefing.Addressee;
import org.biocluster.briefing.Briefing;
import org.biocluster.briefing.Briefings;
import org.biocluster.language.Language;
import org.biocluster.letter.LetterWriter;
import org.biocluster.notification.PlannedDelivery;
import org.biocluster.notification.Recipient;
import org.biocluster.policy.CompiledPolicy;

/// Composes letters from what has arrived so far.
public final class LetterComposer implements Composer {

	private final Briefings briefings;

	private final LongFunction<Optional<CompiledPolicy>> policies;

	private final LetterWriter writer;

	private final AddressLimit limit;

	/// @param policies the policy of a version, if it has arrived
	public LetterComposer(Briefings briefings, LongFunction<Optional<CompiledPolicy>> policies, LetterWriter writer,
			AddressLimit limit) {
		this.briefings = briefings;
		this.policies = policies;
		this.writer = writer;
		this.limit = limit;
	}

	@Override
	public Composition compose(Delivery delivery) {
		PlannedDelivery planned = delivery.planned();
		return switch (briefings.addressee(planned.recipient(), planned.proposalId())) {
			case Addressee.Unknown _ -> new Composition.Waiting(Reason.PERSON_MISSING);
			case Addressee.Forgotten _ -> new Composition.Impossible(Reason.FORGOTTEN);
			case Addressee.Left _ -> new Composition.Impossible(Reason.MEMBER_LEFT);
			case Addressee.Known known -> compose(delivery, known);
		};
	}

	private Composition compose(Delivery delivery, Addressee.Known known) {
		if (delivery.planned().recipient() instanceof Recipient.Author && limit.isReached(known.email())) {
			return new Composition.Impossible(Reason.TOO_MANY);
		}
		return MailAddress.parse(known.email())
			.map((address) -> compose(delivery, address, known.language()))
			.orElseGet(() -> new Composition.Impossible(Reason.BAD_ADDRESS));
	}

	private Composition compose(Delivery delivery, MailAddress address, Language ofPerson) {
		PlannedDelivery planned = delivery.planned();
		Briefing briefing = briefings.briefing(planned.eventId()).orElse(null);
		if (briefing == null) {
			return new Composition.Waiting(Reason.TEXT_MISSING);
		}
		CompiledPolicy policy = policies.apply(briefing.routing().policyVersion()).orElse(null);
		if (policy == null) {
			return new Composition.Waiting(Reason.POLICY_MISSING);
		}
		Language language = language(planned.recipient(), briefing, ofPerson);
		return new Composition.Ready(new OutgoingMail(delivery.messageId(), address,
				writer.write(planned.message(), briefing, policy, language, planned.alarm())));
	}

	private static Language language(Recipient recipient, Briefing briefing, Language ofPerson) {
		return switch (recipient) {
			case Recipient.Author _ -> briefing.language();
			case Recipient.Member _, Recipient.Lead _ -> ofPerson;
		};
	}

}
