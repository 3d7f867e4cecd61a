package org.biocluster.wire.avro;

/// A record holds a variant that this version does not know; whoever wrote it may be newer. The message names the
/// field, never its content.
public final class UnknownVariantException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	UnknownVariantException(String message) {
		super(message);
	}

}
