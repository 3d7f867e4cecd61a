package org.biocluster.inbox;

/// How many lines of a list have a value.
/// @param lines so many at least
/// @param more whether there may be more than were looked at
public record FacetCount(long lines, boolean more) {

	/// Nothing has the value.
	public static final FacetCount NONE = new FacetCount(0, false);

	/// Those of both; a line has only one of the two values.
	public FacetCount plus(FacetCount other) {
		return new FacetCount(lines + other.lines, more || other.more);
	}

	/// The number, with a plus where there may be more.
	public String text() {
		return more ? lines + "+" : String.valueOf(lines);
	}

}
