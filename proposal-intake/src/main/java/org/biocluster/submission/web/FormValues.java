package org.biocluster.submission.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.biocluster.problem.Problem;
import org.biocluster.problem.ProblemException;
import org.biocluster.submission.SubmissionInput;
import org.jspecify.annotations.Nullable;

/// What was typed into the form, kept to be shown again exactly as it was.
public final class FormValues {

	private final Map<String, List<String>> values;

	private FormValues(Map<String, List<String>> values) {
		this.values = values;
	}

	/// An empty form.
	/// @param language of the proposal, chosen beforehand
	static FormValues empty(String language) {
		return new FormValues(Map.of("language", List.of(language), "identity", List.of("named")));
	}

	/// The parameters of a request.
	static FormValues of(Map<String, String[]> parameters) {
		Map<String, List<String>> values = new LinkedHashMap<>();
		parameters.forEach((name, value) -> values.put(name, Arrays.asList(value)));
		return new FormValues(values);
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

	SubmissionInput input() {
		String aspect = value("aspect");
		return new SubmissionInput(value("type"), aspect.equals("unknown") ? null : aspect, value("title"),
				value("body"), value("effect"), chosen("sectors"), isTicked("crossSector"), chosen("themes"),
				value("organisationType"), value("organisationName"), value("region"), value("regionName"),
				value("language"), person(),
				new SubmissionInput.Consents(isTicked("consents.personalData"), isTicked("consents.publication")),
				isTicked("confirmedUnrestricted"), chosen("documents"), value("otherDocument"), chosen("counterparts"),
				value("counterpartName"), value("participationForm"), value("projectStage"), value("demandEvidence"),
				value("due"), value("related"), chosen("joinGroups"), null, null, null, null);
	}

	private SubmissionInput.@Nullable Person person() {
		if (value("identity").equals("without")) {
			return null;
		}
		return new SubmissionInput.Person(value("submitter.surname"), value("submitter.givenName"),
				value("submitter.patronymic"), value("submitter.position"), value("submitter.email"),
				value("submitter.phone"));
	}

	private List<@Nullable String> chosen(String name) {
		List<@Nullable String> chosen = new ArrayList<>();
		list(name).stream().filter((value) -> !value.isEmpty()).forEach(chosen::add);
		return chosen;
	}

	private List<String> list(String name) {
		return this.values.getOrDefault(name, List.of());
	}

	/// Shows nothing of what was typed.
	@Override
	public String toString() {
		return "FormValues[…]";
	}

}
