package org.biocluster.dispatch.jdbc;

import java.util.function.Function;

import org.biocluster.dispatch.Attempt;
import org.biocluster.dispatch.Carrier;
import org.biocluster.dispatch.OutgoingMail;

/// Asks a function instead of a server.
final class CountingCarrier implements Carrier {

	private final Function<OutgoingMail, Attempt> server;

	private boolean open;

	CountingCarrier(Function<OutgoingMail, Attempt> server) {
		this.server = server;
	}

	@Override
	public boolean isOpen() {
		return open;
	}

	@Override
	public void open() {
		open = true;
	}

	@Override
	public Attempt carry(OutgoingMail mail) {
		return server.apply(mail);
	}

	@Override
	public void close() {
		open = false;
	}

}
