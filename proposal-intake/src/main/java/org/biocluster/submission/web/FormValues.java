package org.biocluster.submission.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

import org.biocluster.problem.Problem;
import org.biocluster.problem.ProblemException;
import org.biocluster.submission.SubmissionInput;
import org.biocluster.upload.Uploads;
import org.jspecify.annotations.Nullable;

/// What was typed into the form, kept to be shown again exactly as it was.
public final class FormValues {

	static final String ASPECT_UNKNOWN = "unknown";

	/// Goes along on every step and is asked on none.
	static final String LATE_LINK = "lateLink";

	/// Whatever else is sent is neither kept nor carried along: nobody has agreed to it.
	private static final Set<String> FIELDS = Set.of("type", "aspect", "title", "body", "effect", "sectors",
			"crossSector", "themes", "organisationType", "organisationName", "region", "regionName", "language",
			"identity", "consents.personalData", "consents.publication", "consents.publishable",
			"confirmedUnrestricted", "documents", "otherDocument", "counterparts", "counterpartName",
			"participationForm", "projectStage", "demandEvidence", "due", "related", "joinGroups", Uploads.FIELD,
			LATE_LINK);

	private static final String OF_PERSON = "submitter.";

	private final Map<String, List<String>> values;

	private FormValues(Map<String, List<String>> values) {
		this.values = values;
	}

	/// An empty form.
	/// @param language of the proposal, chosen beforehand
	public static FormValues empty(String language) {
		return new FormValues(Map.of("language", List.of(language), "identity", List.of("named")));
	}

	/// Values by field.
	public static FormValues of(Map<String, List<String>> values, String language) {
		Map<String, List<String>> all = new LinkedHashMap<>(values);
		all.putIfAbsent("language", List.of(language));
		all.putIfAbsent("identity", List.of("named"));
		return new FormValues(all);
	}

	/// The parameters of a request.
	public static FormValues of(Map<String, String[]> parameters) {
		Map<String, List<String>> values = new LinkedHashMap<>();
		parameters.forEach((name, value) -> values.put(name, Arrays.asList(value)));
		return new FormValues(values);
	}

	/// The same with other values of a field.
	FormValues with(String name, List<String> values) {
		Map<String, List<String>> all = new LinkedHashMap<>(this.values);
		all.put(name, List.copyOf(values));
		return new FormValues(all);
	}

	/// The one value of a field; empty when there is none. Two values for one field are
	/// nobody's honest form.
	public String value(String name) {
		List<String> all = list(name);
		if (all.size() > 1) {
			throw new ProblemException(Problem.of(400, "bad-request"));
		}
		return all.isEmpty() ? "" : all.getFirst();
	}

	/// The value at a place of a field that may have several.
	public String value(String name, int place) {
		List<String> all = list(name);
		return (place < all.size()) ? all.get(place) : "";
	}

	/// Whether a value was chosen.
	public boolean has(String name, String value) {
		return list(name).contains(value);
	}

	/// Whether a single box was ticked.
	public boolean isTicked(String name) {
		return !list(name).isEmpty();
	}

	/// Whether any of the fields was filled in.
	public boolean anyOf(String... names) {
		return Arrays.stream(names).flatMap((name) -> list(name).stream()).anyMatch((value) -> !value.isBlank());
	}

	/// What a check reads.
	public SubmissionInput input() {
		String aspect = value("aspect");
		return new SubmissionInput(value("type"), aspect.equals(ASPECT_UNKNOWN) ? null : aspect, value("title"),
				value("body"), value("effect"), chosen("sectors"), isTicked("crossSector"), chosen("themes"),
				value("organisationType"), value("organisationName"), value("region"), value("regionName"),
				value("language"), person(), typedConsents(), isTicked("confirmedUnrestricted"), chosen("documents"),
				value("otherDocument"), chosen("counterparts"), value("counterpartName"), value("participationForm"),
				value("projectStage"), value("demandEvidence"), value("due"), value("related"), chosen("joinGroups"),
				chosen(Uploads.FIELD), null, null, null, value(LATE_LINK));
	}

	/// What was agreed to.
	public SubmissionInput.Consents typedConsents() {
		return new SubmissionInput.Consents(isTicked("consents.personalData"), isTicked("consents.publication"),
				chosen("consents.publishable"));
	}

	private SubmissionInput.@Nullable Person person() {
		if (value("identity").equals("without")) {
			return null;
		}
		return typedPerson();
	}

	/// The person as typed, in whatever mode.
	public SubmissionInput.Person typedPerson() {
		return new SubmissionInput.Person(value("submitter.surname"), value("submitter.givenName"),
				value("submitter.patronymic"), value("submitter.position"), value("submitter.email"),
				value("submitter.phone"));
	}

	private List<@Nullable String> chosen(String name) {
		List<@Nullable String> chosen = new ArrayList<>();
		list(name).stream().filter((value) -> !value.isEmpty()).forEach(chosen::add);
		return chosen;
	}

	/// All values of a field, in the order of the form.
	public List<String> list(String name) {
		return this.values.getOrDefault(name, List.of());
	}

	/// What goes along from step to step without being asked there.
	/// @param asked whether the page asks for a field itself
	List<Carried> carried(Predicate<String> asked) {
		List<Carried> carried = new ArrayList<>();
		this.values.forEach((name, all) -> {
			if (isField(name) && !asked.test(name)) {
				all.forEach((value) -> carried.add(new Carried(name, value)));
			}
		});
		return carried;
	}

	/// What a draft may keep: no personal data before the consent to it is there.
	Map<String, List<String>> keepable() {
		boolean personal = isTicked("consents.personalData") && !value("identity").equals("without");
		Map<String, List<String>> keepable = new LinkedHashMap<>();
		this.values.forEach((name, all) -> {
			boolean ofPerson = name.startsWith(OF_PERSON) || name.equals("organisationName");
			if (isField(name) && (personal || !ofPerson)) {
				keepable.put(name, List.copyOf(all));
			}
		});
		return keepable;
	}

	/// Whether a draft may keep everything that was typed.
	boolean isKeepable() {
		Map<String, List<String>> keepable = keepable();
		return this.values.entrySet()
			.stream()
			.filter((field) -> isField(field.getKey()) && !keepable.containsKey(field.getKey()))
			.allMatch((field) -> field.getValue().stream().allMatch(String::isEmpty));
	}

	private static boolean isField(String name) {
		return FIELDS.contains(name) || name.startsWith(OF_PERSON);
	}

	/// A value that a page carries along.
	public record Carried(String name, String value) {

		/// Shows nothing of it.
		@Override
		public String toString() {
			return "Carried[" + this.name + "]";
		}

	}

	/// Shows nothing of what was typed.
	@Override
	public String toString() {
		return "FormValues[…]";
	}

}
