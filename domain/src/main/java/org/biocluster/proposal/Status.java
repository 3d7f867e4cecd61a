package org.biocluster.proposal;

import java.util.Arrays;
import java.util.Optional;

/// Where a proposal stands; the codes are those of the reference lists.
public enum Status {

	SUBMITTED("submitted", false), HELD("held", false), REGISTERED("registered", false), ROUTED("routed", false),
	IN_REVIEW("in-review", false), CLARIFICATION("clarification", false), ON_AGENDA("on-agenda", false),
	DEFERRED("deferred", false), INCLUDED("included", true), PARTLY("partly", true), NOTED("noted", true),
	REJECTED("rejected", true), MERGED("merged", true), PASSED_ON("passed-on", true), WITHDRAWN("withdrawn", true);

	private final String code;

	private final boolean terminal;

	Status(String code, boolean terminal) {
		this.code = code;
		this.terminal = terminal;
	}

	public String code() {
		return code;
	}

	/// True when only a reopening or the undoing of a withdrawal leads on.
	public boolean isTerminal() {
		return terminal;
	}

	public static Optional<Status> ofCode(String code) {
		return Arrays.stream(values()).filter((status) -> status.code.equals(code)).findFirst();
	}

}
