package org.biocluster.upload;

import org.biocluster.attachment.Incoming;
import org.biocluster.attachment.Reception;
import org.jspecify.annotations.Nullable;

/// A file as it came in. Closing forgets its bytes unless they were kept.
/// @param name as the sender called it
/// @param declared the type as the sender called it; null where it said nothing
public record Arrived(String name, @Nullable String declared, Reception reception) implements AutoCloseable {

	@Override
	public void close() {
		if (this.reception instanceof Reception.Whole(Incoming incoming)) {
			incoming.close();
		}
	}

	/// Says nothing of the name.
	@Override
	public String toString() {
		return "Arrived[…]";
	}

}
