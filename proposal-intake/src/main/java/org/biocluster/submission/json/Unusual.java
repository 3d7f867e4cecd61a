package org.biocluster.submission.json;

/// JSON that is not of the usual kind, whatever it is. Made once, it has no trace.
final class Unusual extends Exception {

	static final Unusual JSON = new Unusual();

	private static final long serialVersionUID = 1L;

	private Unusual() {
		super(null, null, false, false);
	}

}
