package org.biocluster.submission.web;

import java.util.List;

import org.biocluster.language.Language;
import org.biocluster.policy.Group;
import org.biocluster.taxonomy.Taxonomy;
import org.biocluster.taxonomy.TermList;

/// The lists of the form in one language.
public record FormLists(List<Option> types, List<Option> aspects, List<Option> sectors, List<Option> themes,
		List<Option> organisationTypes, List<Option> regions, List<Option> documents, List<Option> counterparts,
		List<Option> participationForms, List<Option> projectStages, List<Option> groups) {

	static FormLists of(Taxonomy taxonomy, List<Group> groups, Language language) {
		List<Option> groupOptions = groups.stream()
			.filter(Group::active)
			.map((group) -> new Option(group.code(), group.name().in(language), ""))
			.toList();
		return new FormLists(options(taxonomy.types(), language), options(taxonomy.aspects(), language),
				options(taxonomy.sectors(), language), options(taxonomy.themes(), language),
				options(taxonomy.organisationTypes(), language), options(taxonomy.regions(), language),
				options(taxonomy.documents(), language), options(taxonomy.counterparts(), language),
				options(taxonomy.participationForms(), language), options(taxonomy.projectStages(), language),
				groupOptions);
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
