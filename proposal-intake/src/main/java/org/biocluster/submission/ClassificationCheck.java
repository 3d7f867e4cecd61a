package org.biocluster.submission;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import org.biocluster.proposal.Classification;
import org.biocluster.proposal.RegistrationNumber;
import org.biocluster.taxonomy.Taxonomy;
import org.biocluster.taxonomy.TermList;
import org.jspecify.annotations.Nullable;

/// Checks everything about a submission that is a code, a date or a number.
final class ClassificationCheck {

	static final int MAX_SECTORS = 3;

	static final int MAX_THEMES = 3;

	static final int MAX_YEARS_AHEAD = 5;

	private static final int MAX_OTHERS = 20;

	private static final String SUPPORT_MEASURE = "support-measure";

	private final Taxonomy taxonomy;

	private final Predicate<String> group;

	private final LocalDate today;

	private final Findings findings;

	private final CodeCheck codes;

	ClassificationCheck(Taxonomy taxonomy, Predicate<String> group, LocalDate today, Findings findings) {
		this.taxonomy = taxonomy;
		this.group = group;
		this.today = today;
		this.findings = findings;
		this.codes = new CodeCheck(findings, today);
	}

	/// The codes; what is wrong went to the findings, and the result is then of no use.
	Classification classification(SubmissionInput input) {
		String type = this.codes.required("type", input.type(), this.taxonomy.types());
		String aspect = this.codes.optional("aspect", input.aspect(), this.taxonomy.aspects());
		boolean crossSector = Boolean.TRUE.equals(input.crossSector());
		List<String> sectors = sectors(input, type, crossSector);
		List<String> themes = this.codes.several("themes", input.themes(), this.taxonomy.themes(), MAX_THEMES);
		String organisationType = this.codes.required("organisationType", input.organisationType(),
				this.taxonomy.organisationTypes());
		String region = this.codes.required("region", input.region(), this.taxonomy.regions());
		return new Classification(type, SUPPORT_MEASURE.equals(type) ? aspect : null, sectors, crossSector, themes,
				organisationType, region, list("documents", input.documents(), this.taxonomy.documents()),
				list("counterparts", input.counterparts(), this.taxonomy.counterparts()),
				this.codes.optional("participationForm", input.participationForm(), this.taxonomy.participationForms()),
				this.codes.optional("projectStage", input.projectStage(), this.taxonomy.projectStages()),
				due(input.due()), related(input.related()),
				this.codes.several("joinGroups", input.joinGroups(), this.group, MAX_OTHERS));
	}

	/// Whether a code was accepted that is not offered any more.
	boolean sawRetiredCode() {
		return this.codes.sawRetired();
	}

	private List<String> list(String field, @Nullable List<@Nullable String> typed, TermList known) {
		return this.codes.several(field, typed, known, MAX_OTHERS);
	}

	private List<String> sectors(SubmissionInput input, String type, boolean crossSector) {
		boolean chosen = input.sectors() != null && !input.sectors().isEmpty();
		if (chosen && crossSector) {
			this.findings.add("sectors", "sectors.both");
			return List.of();
		}
		if (!chosen && !crossSector && !"other".equals(type)) {
			this.findings.add("sectors", "sectors.none");
		}
		return this.codes.several("sectors", input.sectors(), this.taxonomy.sectors(), MAX_SECTORS);
	}

	private @Nullable LocalDate due(@Nullable String typed) {
		if (typed == null || typed.isEmpty()) {
			return null;
		}
		try {
			LocalDate date = LocalDate.parse(typed);
			if (date.isBefore(this.today)) {
				this.findings.add("due", "date.past");
			}
			else if (date.isAfter(this.today.plusYears(MAX_YEARS_AHEAD))) {
				this.findings.add("due", "date.far", MAX_YEARS_AHEAD);
			}
			return date;
		}
		catch (DateTimeParseException ex) {
			this.findings.add("due", "date.bad");
			return null;
		}
	}

	private @Nullable RegistrationNumber related(@Nullable String typed) {
		String text = TextRules.normalise(typed);
		if (text.isEmpty()) {
			return null;
		}
		Optional<RegistrationNumber> number = RegistrationNumber.parse(text);
		if (number.isEmpty()) {
			this.findings.add("related", "number.bad");
		}
		return number.orElse(null);
	}

}
