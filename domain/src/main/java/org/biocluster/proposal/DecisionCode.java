package org.biocluster.proposal;

import java.util.Arrays;
import java.util.Optional;

/// What a group may decide about a proposal; the codes are those of the reference lists.
public enum DecisionCode {

	INCLUDE("include", Status.INCLUDED), PARTLY("partly", Status.PARTLY), NOTE("note", Status.NOTED),
	REJECT("reject", Status.REJECTED), PASS_ON("pass-on", Status.PASSED_ON), ASSIGN("assign", Status.NOTED),
	MERGE("merge", Status.MERGED), ESCALATE("escalate", Status.ROUTED), DEFER("defer", Status.DEFERRED);

	private final String code;

	private final Status status;

	DecisionCode(String code, Status status) {
		this.code = code;
		this.status = status;
	}

	public String code() {
		return code;
	}

	/// Where the proposal stands once the decision is given out.
	public Status status() {
		return status;
	}

	/// Whether the proposal, or a part of it, goes into the draft programme.
	public boolean includes() {
		return this == INCLUDE || this == PARTLY;
	}

	public static Optional<DecisionCode> ofCode(String code) {
		return Arrays.stream(values()).filter((decision) -> decision.code.equals(code)).findFirst();
	}

}
