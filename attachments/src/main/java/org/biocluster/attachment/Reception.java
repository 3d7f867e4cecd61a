package org.biocluster.attachment;

/// What became of bytes on their way in.
public sealed interface Reception {

	/// All of them are there.
	record Whole(Incoming incoming) implements Reception {
	}

	/// There was not a single one.
	record Empty() implements Reception {
	}

	/// More than may be; none is left.
	record TooLarge() implements Reception {
	}

	/// There is no room for them at the moment; none is left.
	record NoRoom() implements Reception {
	}

}
