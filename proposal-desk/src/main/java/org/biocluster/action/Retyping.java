package org.biocluster.action;

import java.util.List;

import org.biocluster.inbox.ProposalDetail;
import org.biocluster.proposal.Classification;

/// A classification as the secretariat changes it: fields that were not sent stay as they are.
/// @param changes the fields that were sent
record Retyping(ActionBody changes, ProposalDetail proposal) {

	Classification anew() {
		Classification now = proposal.classification();
		String type = changes.code("type");
		// What exactly is proposed depends on the type.
		String aspect = changes.has("aspect") || !type.equals(now.type()) ? changes.optional("aspect") : now.aspect();
		return new Classification(type, aspect, codes("sectors", now.sectors()),
				changes.flag("crossSector", now.crossSector()), codes("themes", now.themes()), now.organisationType(),
				now.region(), now.documents(), now.counterparts(), now.participationForm(), now.projectStage(),
				now.due(), now.related(), now.joinGroups());
	}

	private List<String> codes(String name, List<String> otherwise) {
		return changes.has(name) ? changes.codes(name) : otherwise;
	}

}
