package org.biocluster.dispatch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongFunction;

import org.biocluster.briefing.Addressee;
import org.biocluster.briefing.Briefing;
import org.biocluster.briefing.Briefings;
import org.biocluster.language.Language;
import org.biocluster.letter.Letter;
import org.biocluster.letter.LetterWriter;
import org.biocluster.letter.Subject;
import org.biocluster.notification.PlannedDelivery;
import org.biocluster.notification.Recipient;
import org.biocluster.policy.CompiledPolicy;
import org.biocluster.policy.RoutingDecision;

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
	public Composition compose(Delivery delivery, List<Delivery> others) {
		PlannedDelivery planned = delivery.planned();
		return switch (briefings.addressee(planned.recipient(), planned.proposalId())) {
			case Addressee.Unknown _ -> new Composition.Waiting(Reason.PERSON_MISSING);
			case Addressee.Forgotten _ -> new Composition.Impossible(Reason.FORGOTTEN);
			case Addressee.Left _ -> new Composition.Impossible(Reason.MEMBER_LEFT);
			case Addressee.Known known -> compose(delivery, others, known);
		};
	}

	private Composition compose(Delivery delivery, List<Delivery> others, Addressee.Known known) {
		MailAddress address = MailAddress.parse(known.email()).orElse(null);
		if (address == null) {
			return new Composition.Impossible(Reason.BAD_ADDRESS);
		}
		if (delivery.planned().recipient() instanceof Recipient.Author && limit.isReached(known.email())) {
			return new Composition.Impossible(Reason.TOO_MANY);
		}
		return compose(delivery, others, address, known.language());
	}

	private Composition compose(Delivery delivery, List<Delivery> others, MailAddress address, Language ofPerson) {
		return switch (subject(delivery)) {
			case Missing missing -> new Composition.Waiting(missing.reason());
			case Arrived arrived -> {
				Map<Delivery, Subject> along = new LinkedHashMap<>();
				others.forEach((other) -> {
					if (subject(other) instanceof Arrived complete) {
						along.put(other, complete.subject());
					}
				});
				Language language = language(delivery.planned().recipient(), arrived.subject().briefing(), ofPerson);
				yield new Composition.Ready(
						new OutgoingMail(delivery.messageId(), address, letter(delivery, arrived, along, language)),
						List.copyOf(along.keySet()));
			}
		};
	}

	private Letter letter(Delivery delivery, Arrived arrived, Map<Delivery, Subject> along, Language language) {
		if (along.isEmpty()) {
			return writer.write(delivery.planned().message(), arrived.subject(), language);
		}
		List<Subject> all = new ArrayList<>(along.values());
		all.addFirst(arrived.subject());
		return writer.digest(all, language);
	}

	/// What a letter needs, if all of it has arrived.
	private Search subject(Delivery delivery) {
		PlannedDelivery planned = delivery.planned();
		Briefing briefing = briefings.briefing(planned.eventId()).orElse(null);
		if (briefing == null) {
			return new Missing(Reason.TEXT_MISSING);
		}
		RoutingDecision routing = briefing.routing();
		CompiledPolicy policy = routing == null ? null : policies.apply(routing.policyVersion()).orElse(null);
		return routing != null && policy == null ? new Missing(Reason.POLICY_MISSING)
				: new Arrived(new Subject(briefing, policy, planned.alarm()));
	}

	private static Language language(Recipient recipient, Briefing briefing, Language ofPerson) {
		return switch (recipient) {
			case Recipient.Author _ -> briefing.language();
			case Recipient.Member _, Recipient.Lead _ -> ofPerson;
		};
	}

	private sealed interface Search {

	}

	private record Arrived(Subject subject) implements Search {
	}

	private record Missing(String reason) implements Search {
	}

}
