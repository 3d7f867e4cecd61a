package org.biocluster.topic;

/// Over how many partitions a topic spreads.
public enum Spread {

	/// As many as all topics of proposals: one proposal has the same partition in each of
	/// them.
	PROPOSALS,

	/// One partition: a small topic that everybody reads whole and in one order.
	ONE;

	/// The number of partitions.
	/// @param proposals the number of this deployment for topics of proposals
	public int partitions(int proposals) {
		return switch (this) {
			case PROPOSALS -> proposals;
			case ONE -> 1;
		};
	}

}
