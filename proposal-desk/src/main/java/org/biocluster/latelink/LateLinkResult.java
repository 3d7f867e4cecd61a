package org.biocluster.latelink;

/// What came of giving a late link or taking it back.
public enum LateLinkResult {

	/// It is so; also when it had been so before.
	DONE,

	/// What was typed cannot be right.
	INVALID,

	/// There is no such link.
	UNKNOWN

}
