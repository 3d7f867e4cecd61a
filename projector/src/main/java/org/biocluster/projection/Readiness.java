package org.biocluster.projection;

/// Whether a view may be shown.
public enum Readiness {

	/// It follows its topics.
	READY,

	/// It is being made or is catching up after a start.
	PREPARING,

	/// It stands still, in whole or in part.
	FAILING

}
