package org.biocluster.dispatch;

import java.time.Duration;

import org.biocluster.duty.Duty;

/// Counts now and then what is not done.
public final class Counting implements Duty {

	private static final Duration REST = Duration.ofSeconds(5);

	private final Ledger ledger;

	private final DispatchMetrics metrics;

	public Counting(Ledger ledger, DispatchMetrics metrics) {
		this.ledger = ledger;
		this.metrics = metrics;
	}

	@Override
	public String name() {
		return "counting";
	}

	@Override
	public Duration perform() {
		metrics.open(ledger.open());
		return REST;
	}

}
