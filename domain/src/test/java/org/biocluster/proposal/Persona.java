package org.biocluster.proposal;

import java.util.Arrays;
import java.util.Set;

/// Everybody who could ask for something about a proposal that is with the bioenergy group and on which the programme
/// group is heard; the codes are those of the table of the life cycle.
enum Persona {

	AUTHOR("author", Role.SUBMITTER), SECRETARIAT("secretariat", Role.SECRETARIAT),
	CHAIR("chair", Role.CHAIR, "bioenergy"), DEPUTY("deputy", Role.DEPUTY, "bioenergy"),
	GROUP_SECRETARY("group-secretary", Role.GROUP_SECRETARY, "bioenergy"), MEMBER("member", Role.MEMBER, "bioenergy"),
	CONSULTED_CHAIR("consulted-chair", Role.CHAIR, "programme"),
	CONSULTED_SECRETARY("consulted-secretary", Role.GROUP_SECRETARY, "programme"),
	CONSULTED_MEMBER("consulted-member", Role.MEMBER, "programme"), MAIN_CHAIR("main-chair", Role.CHAIR, "main"),
	OTHER_CHAIR("other-chair", Role.CHAIR, "agri-food"), ADMINISTRATOR("administrator", Role.ADMINISTRATOR),
	AUDITOR("auditor", Role.AUDITOR), SYSTEM("system", Role.SYSTEM);

	private final String code;

	private final Role role;

	private final String group;

	Persona(String code, Role role) {
		this(code, role, "");
	}

	Persona(String code, Role role, String group) {
		this.code = code;
		this.role = role;
		this.group = group;
	}

	static Persona ofCode(String code) {
		return Arrays.stream(values()).filter((persona) -> persona.code.equals(code)).findFirst().orElseThrow();
	}

	String code() {
		return code;
	}

	/// Whether the persona belongs to the group with this code.
	boolean isOf(String other) {
		return this == SECRETARIAT ? other.equals(Rights.SECRETARIAT) : group.equals(other);
	}

	Actor actor() {
		return this == AUTHOR ? Actor.SUBMITTER : new Actor(code, role);
	}

	Set<String> groups() {
		return group.isEmpty() ? Set.of() : Set.of(group);
	}

}
