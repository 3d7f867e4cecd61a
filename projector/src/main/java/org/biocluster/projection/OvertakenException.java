package org.biocluster.projection;

/// Another instance has written what this one was about to write; nothing is lost, the stored positions tell.
final class OvertakenException extends RuntimeException {

	private static final long serialVersionUID = 1L;

}
