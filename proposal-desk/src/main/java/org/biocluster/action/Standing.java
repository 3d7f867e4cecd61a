package org.biocluster.action;

import java.util.Set;
import java.util.TreeSet;

import org.biocluster.account.StaffMember;
import org.biocluster.inbox.GroupRole;
import org.biocluster.inbox.ProposalDetail;
import org.biocluster.inbox.ReviewPart;
import org.biocluster.proposal.Role;

/// How a member of staff stands to a proposal, in the codes of the table of the life cycle.
/// @param givens what else is so, such as `draft`
/// @param personas every part that the member plays
public record Standing(String status, Set<String> givens, Set<String> personas) {

	private static final String SECRETARIAT = "secretariat";

	private static final String MAIN = "main";

	public Standing {
		givens = Set.copyOf(givens);
		personas = Set.copyOf(personas);
	}

	public static Standing of(ProposalDetail proposal, StaffMember member) {
		return new Standing(proposal.item().status(), givens(proposal), personas(proposal, member));
	}

	private static Set<String> givens(ProposalDetail proposal) {
		ReviewPart.DecisionPart draft = proposal.review().draft();
		if (SECRETARIAT.equals(proposal.item().primaryGroup())) {
			return draft == null ? Set.of(SECRETARIAT) : Set.of(SECRETARIAT, "secretariat draft");
		}
		if (draft == null) {
			return Set.of();
		}
		return Set.of(draft.session() == null ? "draft" : "protocol");
	}

	private static Set<String> personas(ProposalDetail proposal, StaffMember member) {
		Set<String> personas = new TreeSet<>();
		if (member.role() == Role.SECRETARIAT) {
			personas.add(SECRETARIAT);
			return personas;
		}
		for (ProposalDetail.GroupPart part : proposal.groups()) {
			if (member.groups().contains(part.group())) {
				personas.add(persona(member.role(), part.role()));
			}
		}
		if (member.groups().contains(MAIN) && Action.TAKE.isOpenTo(member.role())) {
			personas.add("main-chair");
		}
		return personas;
	}

	private static String persona(Role role, GroupRole part) {
		boolean primary = part == GroupRole.PRIMARY;
		return switch (role) {
			case CHAIR -> primary ? "chair" : "consulted-chair";
			case DEPUTY -> primary ? "deputy" : "consulted-chair";
			case GROUP_SECRETARY -> primary ? "group-secretary" : "consulted-secretary";
			case MEMBER -> primary ? "member" : "consulted-member";
			case ADMINISTRATOR, AUDITOR, SUBMITTER, SYSTEM, SECRETARIAT -> "nobody";
		};
	}

}
