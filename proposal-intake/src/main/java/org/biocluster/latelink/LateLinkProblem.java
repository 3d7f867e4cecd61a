package org.biocluster.latelink;

/// Why a late link opens nothing.
public enum LateLinkProblem {

	/// Nobody gave it, or the policy no longer has its round.
	UNKNOWN("late-link.unknown"),

	/// Its time is over.
	ENDED("late-link.ended"),

	/// The secretariat took it back.
	WITHDRAWN("late-link.withdrawn"),

	/// As many proposals came with it as may.
	USED_UP("late-link.used-up");

	private final String code;

	LateLinkProblem(String code) {
		this.code = code;
	}

	/// Stable; also the last part of the keys of its words.
	public String code() {
		return this.code;
	}

}
