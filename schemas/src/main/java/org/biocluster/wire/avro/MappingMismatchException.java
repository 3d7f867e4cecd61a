package org.biocluster.wire.avro;

/// The domain and the schemas do not fit together: a mistake of whoever changed one of them, found at start.
public final class MappingMismatchException extends IllegalStateException {

	private static final long serialVersionUID = 1L;

	MappingMismatchException(String path, String problem) {
		super("Domain and schema differ at " + path + ": " + problem);
	}

}
