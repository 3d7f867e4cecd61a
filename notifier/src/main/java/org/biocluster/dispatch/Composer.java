package org.biocluster.dispatch;

import java.util.List;

/// Prepares deliveries: looks the address up and writes the letter, at the last moment. Thread-safe.
@FunctionalInterface
public interface Composer {

	/// @param others to the same person, which may go into the same letter
	Composition compose(Delivery delivery, List<Delivery> others);

}
