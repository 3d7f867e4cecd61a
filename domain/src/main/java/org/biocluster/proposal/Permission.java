package org.biocluster.proposal;

import org.biocluster.policy.Group;
import org.biocluster.policy.Succession;
import org.jspecify.annotations.Nullable;

/// Who may ask for what about a proposal. A retired group's work is done by the group it was merged into.
final class Permission {

	private final Case about;

	private final Rights rights;

	private Permission(Case about) {
		this.about = about;
		this.rights = Rights.of(about.request());
	}

	static boolean isGiven(Case about) {
		return new Permission(about).allows(about.request().command());
	}

	private boolean allows(Command command) {
		return switch (command) {
			case SubmitterCommand _ -> rights.isAuthor();
			case StaffCommand.Formal _ -> rights.isSecretariat();
			case StaffCommand.Reviewing reviewing -> allows(reviewing);
			case StaffCommand.Concluding concluding -> allows(concluding);
			case StaffCommand.Anytime anytime -> allows(anytime);
			case TimePassing _ -> rights.isSystem();
		};
	}

	private boolean allows(StaffCommand.Reviewing command) {
		return switch (command) {
			case StaffCommand.Take take -> leadsPrimary(take.group());
			case StaffCommand.Assign assign -> leadsPrimary(assign.group()) || handsOver(assign);
			case StaffCommand.Unassign unassign -> leadsPrimary(unassign.group()) || isOwn(unassign);
			case StaffCommand.Redirect _, StaffCommand.Escalate _ -> leadsPrimary() || rights.isSecretariat();
			case StaffCommand.RequestOpinion _, StaffCommand.ExtendDeadline _ -> leadsPrimary();
			case StaffCommand.GiveOpinion opinion -> rights.leads(active(opinion.group()));
			case StaffCommand.RequestClarification ask ->
				leadsPrimary(ask.group()) || rights.isSecretariat() && ask.group().equals(Rights.SECRETARIAT);
		};
	}

	private boolean allows(StaffCommand.Concluding command) {
		return switch (command) {
			case StaffCommand.PutOnAgenda put -> leadsPrimary(put.group());
			case StaffCommand.TakeOffAgenda take -> leadsPrimary(take.group());
			case StaffCommand.ProposeDecision propose -> leadsPrimary(propose.group());
			case StaffCommand.Defer defer -> leadsPrimary(defer.group());
			case StaffCommand.ReleaseDecision release -> signsPrimary(release.group());
			case StaffCommand.CorrectDecision correct -> signsPrimary(correct.group());
			case StaffCommand.Reopen _ -> rights.leads(Rights.MAIN) || rights.isSecretariat();
		};
	}

	private boolean allows(StaffCommand.Anytime command) {
		return switch (command) {
			case StaffCommand.AssignTask _ -> leadsPrimary() || rights.isSecretariat();
			case StaffCommand.AddNote note -> rights.isSecretariat() || takesPart(note.group());
			case StaffCommand.RedactText _, StaffCommand.ForgetSubmitter _, StaffCommand.ReissueLinks _,
					StaffCommand.CorrectAddress _ ->
				rights.isSecretariat();
		};
	}

	private boolean leadsPrimary() {
		return rights.leads(active(about.primary()));
	}

	private boolean leadsPrimary(String group) {
		return isPrimary(group) && leadsPrimary();
	}

	private boolean signsPrimary(String group) {
		return isPrimary(group) && rights.signs(active(about.primary()));
	}

	private boolean isPrimary(String group) {
		return group.equals(about.primary()) || group.equals(active(about.primary()));
	}

	private boolean isOwn(StaffCommand.Unassign unassign) {
		return isPrimary(unassign.group()) && unassign.member().equals(about.request().actor().id())
				&& rights.comments(active(about.primary()));
	}

	/// Whoever closes an account hands on what its owner is responsible for.
	private boolean handsOver(StaffCommand.Assign assign) {
		return rights.isAdministrator() && isPrimary(assign.group()) && about.review().responsible() != null;
	}

	/// The groups of the routing, and whoever was asked for an opinion since.
	private boolean takesPart(String group) {
		Routing routing = about.dossier().routing();
		boolean named = routing != null && (isPrimary(group) || about.review().opinionOf(group).isPresent()
				|| routing.consulted().stream().anyMatch((consulted) -> consulted.group().equals(group)));
		return named && rights.comments(active(group));
	}

	private @Nullable String active(@Nullable String group) {
		if (group == null || about.policy().group(group).filter(Group::active).isPresent()) {
			return group;
		}
		return Succession.of(about.policy()).successor(group);
	}

}
