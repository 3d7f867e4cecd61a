package org.biocluster.taxonomy;

/// All reference lists. Working groups are not among them: they belong to the policy.
///
/// @param types what a proposal is about: one per question of the agenda, and "other"
/// @param agenda the agenda's own wording of the question behind each type, by the type's code; none for "other"
/// @param aspects what exactly a support measure proposes
/// @param sectors of the biotechnology programme, and genetic engineering, which cuts across them
/// @param themes that all sectors share
/// @param organisationTypes of the submitter
/// @param regions of the submitter
/// @param documents strategic documents that a proposal may cite
/// @param counterparts with whom interaction is proposed
/// @param participationForms in a forecasting centre
/// @param projectStages of the project behind a proposal
/// @param directionKinds direction, aim or objective
/// @param programmeSections chapters of the draft Programme
/// @param rejectionGrounds the closed list of reasons to reject
/// @param statuses of a proposal, as the submitter reads them
/// @param decisionCodes what a group may decide
public record Taxonomy(TermList types, TermList agenda, TermList aspects, TermList sectors, TermList themes,
		TermList organisationTypes, TermList regions, TermList documents, TermList counterparts,
		TermList participationForms, TermList projectStages, TermList directionKinds, TermList programmeSections,
		TermList rejectionGrounds, TermList statuses, TermList decisionCodes) {
}
