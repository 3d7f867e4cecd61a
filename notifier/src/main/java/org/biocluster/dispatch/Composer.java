package org.biocluster.dispatch;

/// Prepares deliveries: looks the address up and writes the letter, at the last moment. Thread-safe.
@FunctionalInterface
public interface Composer {

	Composition compose(Delivery delivery);

}
