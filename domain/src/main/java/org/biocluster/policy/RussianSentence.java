package org.biocluster.policy;

import org.biocluster.language.Bilingual;
import org.biocluster.policy.Account.Addressee;
import org.biocluster.policy.Account.Request;
import org.jspecify.annotations.Nullable;

/// Says in Russian what a decision means. Names of groups stand in quotation marks beside a noun that carries the
/// case, so they never need to be declined.
final class RussianSentence {

	private RussianSentence() {
	}

	static String of(Account account) {
		StringBuilder sentence = new StringBuilder("Направлено в ").append(direction(account.primary()));
		if (account.why() != null) {
			sentence.append(", потому что ").append(Account.clause(account.why().ru()));
		}
		if (account.consultedCount() == 1) {
			sentence.append("; к рассмотрению также ").append(invited(account.consulted().getFirst()));
		}
		else if (account.consultedCount() > 1) {
			sentence.append("; к рассмотрению также привлечены: ")
				.append(Account.join(account.consulted().stream().map(RussianSentence::listed).toList(), ", а также "));
		}
		if (!account.informed().isEmpty()) {
			sentence.append("; для сведения: ")
				.append(Account.join(account.informed().stream().map(RussianSentence::name).toList(), " и "));
		}
		return sentence.append('.').toString();
	}

	private static String direction(Addressee group) {
		return switch (group.kind()) {
			case SECRETARIAT -> "секретариат";
			case MAIN -> "главную рабочую группу (" + quoted(group) + ")";
			case SECTORAL, INFRASTRUCTURE -> "рабочую группу " + quoted(group);
		};
	}

	private static String invited(Request request) {
		Addressee group = request.groups().getFirst();
		String invited = switch (group.kind()) {
			case SECRETARIAT -> "привлечён секретариат";
			case MAIN -> "привлечена главная рабочая группа (" + quoted(group) + ")";
			case SECTORAL, INFRASTRUCTURE -> "привлечена рабочая группа " + quoted(group);
		};
		return (request.why() != null) ? invited + ", потому что " + Account.clause(request.why().ru()) : invited;
	}

	private static String listed(Request request) {
		return Account.join(request.groups().stream().map(RussianSentence::name).toList(), " и ")
				+ reason(request.why());
	}

	private static String reason(@Nullable Bilingual why) {
		return (why != null) ? " (потому что " + Account.clause(why.ru()) + ")" : "";
	}

	private static String name(Addressee group) {
		return (group.kind() == Group.Kind.SECRETARIAT) ? "секретариат" : quoted(group);
	}

	private static String quoted(Addressee group) {
		// Quotation marks within others have another shape.
		return "«" + group.name().ru().replace('«', '„').replace('»', '“') + "»";
	}

}
