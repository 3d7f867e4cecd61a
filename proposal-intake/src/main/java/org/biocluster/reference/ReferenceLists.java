package org.biocluster.reference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.biocluster.language.Bilingual;
import org.biocluster.policy.Group;
import org.biocluster.policy.Policy;
import org.biocluster.status.PolicyVersions;
import org.biocluster.submission.ConsentDocuments;
import org.biocluster.submission.PersonField;
import org.biocluster.submission.TextField;
import org.biocluster.taxonomy.Taxonomy;
import org.biocluster.taxonomy.TermList;

/// Everything a sender needs to fill in a submission: lists in both languages, groups, limits and the documents to agree
/// to. Thread-safe.
public final class ReferenceLists {

	private final Taxonomy taxonomy;

	private final PolicyVersions policies;

	private final ConsentDocuments consents;

	public ReferenceLists(Taxonomy taxonomy, PolicyVersions policies, ConsentDocuments consents) {
		this.taxonomy = taxonomy;
		this.policies = policies;
		this.consents = consents;
	}

	/// The lists by their names, ready to be written as JSON.
	public Map<String, Object> all() {
		Map<String, Object> all = new LinkedHashMap<>();
		all.put("types", terms(this.taxonomy.types()));
		all.put("aspects", terms(this.taxonomy.aspects()));
		all.put("sectors", terms(this.taxonomy.sectors()));
		all.put("themes", terms(this.taxonomy.themes()));
		all.put("organisationTypes", terms(this.taxonomy.organisationTypes()));
		all.put("regions", terms(this.taxonomy.regions()));
		all.put("documents", terms(this.taxonomy.documents()));
		all.put("counterparts", terms(this.taxonomy.counterparts()));
		all.put("participationForms", terms(this.taxonomy.participationForms()));
		all.put("projectStages", terms(this.taxonomy.projectStages()));
		all.put("statuses", terms(this.taxonomy.statuses()));
		all.put("decisionCodes", terms(this.taxonomy.decisionCodes()));
		all.put("programmeSections", terms(this.taxonomy.programmeSections()));
		all.put("rejectionGrounds", terms(this.taxonomy.rejectionGrounds()));
		all.put("languages", List.of("ru", "en"));
		all.put("policyVersion", this.policies.active().map((policy) -> policy.policy().version()).orElse(0L));
		all.put("groups", this.policies.active().map((policy) -> groups(policy.policy())).orElse(List.of()));
		all.put("limits", limits());
		all.put("consents", List.of(consent(this.consents.personalData()), consent(this.consents.publication())));
		return all;
	}

	private static List<Map<String, Object>> terms(TermList list) {
		List<Map<String, Object>> terms = new ArrayList<>();
		list.offered().forEach((term) -> {
			Map<String, Object> member = named(term.code(), term.name());
			if (!term.help().isEmpty()) {
				member.put("helpRu", term.help().ru());
				member.put("helpEn", term.help().en());
			}
			terms.add(member);
		});
		return terms;
	}

	private static List<Map<String, Object>> groups(Policy policy) {
		return policy.groups().stream().filter(Group::active).map((group) -> {
			Map<String, Object> member = named(group.code(), group.name());
			member.put("kind", group.kind().name().toLowerCase(Locale.ROOT));
			member.put("parent", group.parent());
			member.put("remitRu", group.remit().ru());
			member.put("remitEn", group.remit().en());
			return member;
		}).toList();
	}

	private static Map<String, Object> limits() {
		Map<String, Object> limits = new LinkedHashMap<>();
		for (TextField field : TextField.values()) {
			limits.put(field.path(), limit(field.min(), field.max()));
		}
		for (PersonField field : PersonField.values()) {
			limits.put(field.path(), limit(field.min(), field.max()));
		}
		limits.put("sectors", limit(0, 3));
		limits.put("themes", limit(0, 3));
		return limits;
	}

	private static Map<String, Object> limit(int min, int max) {
		Map<String, Object> member = new LinkedHashMap<>();
		member.put("min", min);
		member.put("max", max);
		return member;
	}

	private static Map<String, Object> consent(ConsentDocuments.Document document) {
		Map<String, Object> member = new LinkedHashMap<>();
		member.put("code", document.code());
		member.put("version", document.version());
		member.put("hash", document.hash());
		return member;
	}

	private static Map<String, Object> named(String code, Bilingual name) {
		Map<String, Object> member = new LinkedHashMap<>();
		member.put("code", code);
		member.put("ru", name.ru());
		member.put("en", name.en());
		return member;
	}

}
