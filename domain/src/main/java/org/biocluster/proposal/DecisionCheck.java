package org.biocluster.proposal;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.biocluster.taxonomy.Taxonomy;
import org.jspecify.annotations.Nullable;

/// What a decision has to say, and what it may not say.
final class DecisionCheck {

	/// Why a group may decide outside a session.
	static final Set<String> WITHOUT_SESSION = Set.of("absentee-vote", "chair-decision", "organisational");

	/// What the secretariat may decide where it is the primary group: organisational
	/// matters, never substance.
	private static final Set<DecisionCode> ORGANISATIONAL = Set.of(DecisionCode.NOTE, DecisionCode.ASSIGN,
			DecisionCode.PASS_ON, DecisionCode.DEFER, DecisionCode.ESCALATE);

	private static final Set<DecisionCode> ELSEWHERE = Set.of(DecisionCode.PASS_ON, DecisionCode.ESCALATE);

	private static final String MATERIALS = "meeting-materials";

	private DecisionCheck() {
	}

	/// The check of a decision that is proposed.
	static Fields of(Case about, DecisionDetails decision, @Nullable SessionRef session, List<Text> texts) {
		Fields fields = ofCorrection(about, decision, texts);
		DecisionCode code = DecisionCode.ofCode(decision.code()).orElse(null);
		if (session == null) {
			fields.oneOf("decision.withoutSession", decision.withoutSession(), WITHOUT_SESSION);
		}
		else {
			fields.code("session.sessionId", session.sessionId())
				.require("decision.withoutSession", decision.withoutSession() == null);
		}
		return fields
			.require("decision.objectionAnswer",
					code == null || !needsAnswer(about, code) || decision.objectionAnswer() != null)
			.require("decision.withoutOpinions", !isEarly(about) || decision.withoutOpinions() != null);
	}

	/// The check of a decision that puts a former one right.
	static Fields ofCorrection(Case about, DecisionDetails decision, List<Text> texts) {
		Fields fields = new Fields().texts("texts", texts)
			.russian("texts", texts)
			.require("decision.reasons", !decision.reasons().isEmpty() && names(decision, texts));
		DecisionCode code = DecisionCode.ofCode(decision.code()).orElse(null);
		if (code == null || !allowed(about, code)) {
			return fields.require("decision.code", false);
		}
		return details(fields, about, code, decision);
	}

	/// An objection is not passed over in silence.
	static boolean needsAnswer(Case about, DecisionCode code) {
		return code.includes() && about.review().opinions().stream().anyMatch(Opinion::objects);
	}

	/// Whether a group that was asked may still speak.
	static boolean isEarly(Case about) {
		return about.review().opinions().stream().anyMatch((opinion) -> opinion.isOutstanding(about.now()));
	}

	private static boolean allowed(Case about, DecisionCode code) {
		if (!Rights.SECRETARIAT.equals(about.primary())) {
			return true;
		}
		boolean organisational = about.dossier().content().classification().type().equals(MATERIALS);
		return (organisational ? ORGANISATIONAL : ELSEWHERE).contains(code);
	}

	private static Fields details(Fields fields, Case about, DecisionCode code, DecisionDetails decision) {
		Taxonomy lists = about.context().regulations().lists();
		return switch (code) {
			case INCLUDE, PARTLY ->
				fields.oneOf("decision.section", decision.section(), lists.programmeSections().codes());
			case REJECT -> fields.oneOf("decision.ground", decision.ground(), lists.rejectionGrounds().codes());
			case PASS_ON -> fields.code("decision.target", decision.target());
			case ASSIGN ->
				fields.code("decision.target", decision.target()).require("decision.due", decision.due() != null);
			case MERGE -> fields.require("decision.target", isOther(about, decision.target()));
			case DEFER -> fields.code("decision.target", decision.target());
			case NOTE, ESCALATE -> fields;
		};
	}

	private static boolean isOther(Case about, @Nullable String target) {
		return target != null && RegistrationNumber.parse(target)
			.filter((number) -> !number.equals(about.dossier().number()))
			.isPresent();
	}

	/// Whether the decision names exactly the texts it comes with.
	private static boolean names(DecisionDetails decision, List<Text> texts) {
		Set<TextRef> given = new HashSet<>();
		texts.forEach((text) -> given.add(text.ref()));
		return given.equals(Set.copyOf(decision.texts())) && given.size() == texts.size();
	}

}
