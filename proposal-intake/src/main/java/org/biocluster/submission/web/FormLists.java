package org.biocluster.submission.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.biocluster.language.Language;
import org.biocluster.policy.Group;
import org.biocluster.submission.Publishable;
import org.biocluster.taxonomy.Taxonomy;
import org.biocluster.taxonomy.TermList;
import org.biocluster.wording.IcuMessages;

/// The lists of the form in one language.
public record FormLists(List<Option> types, List<Option> aspects, List<Option> sectors, List<Option> themes,
		List<Option> organisationTypes, List<Option> regions, List<Option> documents, List<Option> counterparts,
		List<Option> participationForms, List<Option> projectStages, List<Option> groups, List<Option> languages,
		List<Option> yes, List<Option> publishable) {

	/// The lists as they are offered now.
	public static FormLists of(Taxonomy taxonomy, List<Group> groups, IcuMessages words, Language language) {
		List<Option> groupOptions = groups.stream()
			.filter((group) -> group.active() && group.kind() != Group.Kind.SECRETARIAT)
			.map((group) -> new Option(group.code(), group.name().in(language), ""))
			.toList();
		return new FormLists(types(taxonomy, words, language), aspects(taxonomy, words, language),
				options(taxonomy.sectors(), language), options(taxonomy.themes(), language),
				options(taxonomy.organisationTypes(), language), options(taxonomy.regions(), language),
				options(taxonomy.documents(), language), options(taxonomy.counterparts(), language),
				options(taxonomy.participationForms(), language), options(taxonomy.projectStages(), language),
				groupOptions, spoken(words, language), List.of(new Option("true", words.in(language, "form.yes"), "")),
				publishable(words, language));
	}

	/// With the agenda's own wording of the question behind each type.
	private static List<Option> types(Taxonomy taxonomy, IcuMessages words, Language language) {
		return options(taxonomy.types(), language).stream()
			.map((type) -> taxonomy.agenda()
				.find(type.code())
				.map((question) -> new Option(type.code(), type.label(),
						words.in(language, "form.agenda", type.help(), question.name().in(language))))
				.orElse(type))
			.toList();
	}

	/// With the choice to leave it to the secretariat.
	private static List<Option> aspects(Taxonomy taxonomy, IcuMessages words, Language language) {
		List<Option> aspects = new ArrayList<>(options(taxonomy.aspects(), language));
		aspects.add(new Option(FormValues.ASPECT_UNKNOWN, words.in(language, "form.aspect.unknown"), ""));
		return aspects;
	}

	private static List<Option> publishable(IcuMessages words, Language language) {
		return Publishable.ITEMS.stream()
			.map((item) -> new Option(item, words.in(language, "publishable." + item), ""))
			.toList();
	}

	private static List<Option> spoken(IcuMessages words, Language language) {
		return Arrays.stream(Language.values())
			.map((spoken) -> new Option(spoken.code(), words.in(language, "language." + spoken.code()), ""))
			.toList();
	}

	/// What a value of a field is called; the value itself where the field has no list.
	public String name(String field, String value) {
		List<Option> options = switch (field) {
			case "type" -> this.types;
			case "aspect" -> this.aspects;
			case "sectors" -> this.sectors;
			case "themes" -> this.themes;
			case "organisationType" -> this.organisationTypes;
			case "region" -> this.regions;
			case "documents" -> this.documents;
			case "counterparts" -> this.counterparts;
			case "participationForm" -> this.participationForms;
			case "projectStage" -> this.projectStages;
			case "joinGroups" -> this.groups;
			case "language" -> this.languages;
			case "crossSector" -> this.yes;
			case "consents.publishable" -> this.publishable;
			default -> List.of();
		};
		return options.stream()
			.filter((option) -> option.code().equals(value))
			.map(Option::label)
			.findFirst()
			.orElse(value);
	}

	private static List<Option> options(TermList list, Language language) {
		return list.offered()
			.stream()
			.map((term) -> new Option(term.code(), term.name().in(language), term.help().in(language)))
			.toList();
	}

	/// Something to choose.
	public record Option(String code, String label, String help) {
	}

}
