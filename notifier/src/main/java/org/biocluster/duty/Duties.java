package org.biocluster.duty;

import java.util.List;

import org.springframework.context.SmartLifecycle;

/// All duties of the process: started when everything is put together, stopped before it is taken apart.
public final class Duties implements SmartLifecycle {

	private final List<DutyThread> threads;

	private volatile boolean running;

	public Duties(List<DutyThread> threads) {
		this.threads = List.copyOf(threads);
	}

	@Override
	public void start() {
		threads.forEach(DutyThread::start);
		running = true;
	}

	@Override
	public void stop() {
		threads.forEach(DutyThread::requestStop);
		threads.forEach(DutyThread::stop);
		running = false;
	}

	@Override
	public boolean isRunning() {
		return running;
	}

	/// How they are doing.
	public List<DutyStatus> status() {
		return threads.stream().map(DutyThread::status).toList();
	}

}
