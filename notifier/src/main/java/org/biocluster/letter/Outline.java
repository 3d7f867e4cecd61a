package org.biocluster.letter;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.biocluster.briefing.Briefing;
import org.biocluster.briefing.News;
import org.biocluster.briefing.Particulars;
import org.biocluster.language.Language;
import org.biocluster.letter.Block.Fact;
import org.biocluster.proposal.RegistrationNumber;
import org.biocluster.proposal.Status;
import org.biocluster.taxonomy.Taxonomy;
import org.jspecify.annotations.Nullable;

/// The short values of a letter about a change, the same for whoever may read them.
/// @param grounds null when the proposal is with no group
record Outline(Briefing briefing, News news, @Nullable Grounds grounds, Language language, Taxonomy taxonomy) {

	List<Fact> facts() {
		List<Fact> facts = new ArrayList<>();
		String title = briefing.title().isEmpty() ? words().get("removed") : briefing.title();
		facts.add(fact("number", briefing.number(language)));
		facts.add(new Fact(words().get("label.TITLE"), title, true));
		facts.add(fact("primary", grounds == null ? "" : grounds.primary()));
		switch (news.change()) {
			case REFUSED -> facts.add(fact("ground", words().get("ground." + of().ground())));
			case OPINION_ASKED -> facts.add(fact("due", date()));
			case TASK -> facts.add(fact("due", day(of().day())));
			case OPINION_GIVEN -> {
				facts.add(fact("opinion-of", group()));
				facts.add(fact("opinion", words().get("position." + of().code())));
			}
			case ON_AGENDA, DEFERRED -> facts.add(fact("session", day(of().day())));
			case DECIDED, CORRECTED -> facts.addAll(decision());
			case AMENDED, WITHDRAWN, RESTORED, MOVED, UNDER_REVIEW, ASSIGNED, QUESTIONS, ANSWERED, UNANSWERED, EXTENDED,
					OFF_AGENDA, REOPENED, LINKS ->
				{
				}
		}
		facts.removeIf((fact) -> fact.value().isEmpty());
		return facts;
	}

	private List<Fact> decision() {
		return List.of(fact("decision", name(of().code(), Status.NOTED.code())),
				fact("section",
						of().section() == null ? "" : taxonomy.programmeSections().name(of().section(), language)),
				fact("ground", of().ground() == null ? "" : taxonomy.rejectionGrounds().name(of().ground(), language)),
				target(), fact("protocol", of().protocolNumber() == null ? ""
						: words().get("label.protocol.value", of().protocolNumber(), day(of().protocolDate()))));
	}

	private String name(@Nullable String status, String otherwise) {
		return taxonomy.statuses().name(status == null ? otherwise : status, language);
	}

	/// Who has a task inside the cluster is nobody else's business.
	private Fact target() {
		String target = of().target();
		if (target == null) {
			return fact("passed-on", "");
		}
		if (Status.PASSED_ON.code().equals(of().code())) {
			return fact("passed-on", taxonomy.counterparts().name(target, language));
		}
		boolean merged = Status.MERGED.code().equals(of().code());
		return fact("merged",
				merged ? RegistrationNumber.parse(target).map((number) -> number.in(language)).orElse(target) : "");
	}

	private String group() {
		String about = news.about();
		return about == null ? "" : grounds == null ? about : grounds.name(about);
	}

	private String date() {
		return of().due() == null ? "" : words().date(of().due());
	}

	private String day(@Nullable LocalDate day) {
		return day == null ? "" : words().day(day);
	}

	private Particulars of() {
		return news.particulars();
	}

	private Fact fact(String label, String value) {
		return new Fact(words().get("label." + label), value, false);
	}

	private Wording words() {
		return Wording.in(language);
	}

}
