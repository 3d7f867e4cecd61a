package org.biocluster.projection;

import org.biocluster.projection.position.Partition;

/// The view stands further back than what has just been read, most likely because the database was restored from a backup:
/// reading has to start again from there.
final class RewoundException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	RewoundException(Partition partition) {
		super("The view went back in " + partition + "; reading again from there");
	}

}
