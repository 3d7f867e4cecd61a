package org.biocluster.policy;

import org.biocluster.language.Bilingual;
import org.biocluster.policy.Account.Addressee;
import org.biocluster.policy.Account.Request;
import org.jspecify.annotations.Nullable;

/// Says in English what a decision means.
final class EnglishSentence {

	private EnglishSentence() {
	}

	static String of(Account account) {
		StringBuilder sentence = new StringBuilder("Sent to ").append(direction(account.primary()));
		if (account.why() != null) {
			sentence.append(" because ").append(Account.clause(account.why().en()));
		}
		if (!account.consulted().isEmpty()) {
			sentence.append("; also asked for an opinion: ")
				.append(Account.join(account.consulted().stream().map(EnglishSentence::listed).toList(),
						", as well as "));
		}
		if (!account.informed().isEmpty()) {
			sentence.append("; for information: ")
				.append(Account.join(account.informed().stream().map(EnglishSentence::name).toList(), " and "));
		}
		return sentence.append('.').toString();
	}

	private static String direction(Addressee group) {
		return switch (group.kind()) {
			case SECRETARIAT -> "the secretariat";
			case MAIN -> "the main working group (" + quoted(group) + ")";
			case SECTORAL, INFRASTRUCTURE -> "the working group " + quoted(group);
		};
	}

	private static String listed(Request request) {
		return Account.join(request.groups().stream().map(EnglishSentence::name).toList(), " and ")
				+ reason(request.why());
	}

	private static String reason(@Nullable Bilingual why) {
		return (why != null) ? " (because " + Account.clause(why.en()) + ")" : "";
	}

	private static String name(Addressee group) {
		return (group.kind() == Group.Kind.SECRETARIAT) ? "the secretariat" : quoted(group);
	}

	private static String quoted(Addressee group) {
		// Quotation marks within others have another shape.
		return "“" + group.name().en().replace('“', '‘').replace('”', '’') + "”";
	}

}
