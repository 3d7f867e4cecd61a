package org.biocluster.inbox.web;

import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;

import org.biocluster.account.StaffMember;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/// One open page. Sends on a thread of its own, so a slow reader holds up nobody else, and only the newest matters.
final class Stream {

	private final StaffMember reader;

	private final SseEmitter emitter;

	private final ExecutorService senders;

	private final AtomicBoolean pending = new AtomicBoolean();

	Stream(StaffMember reader, SseEmitter emitter, ExecutorService senders) {
		this.reader = reader;
		this.emitter = emitter;
		this.senders = senders;
	}

	/// Whether the reader sees any of these groups.
	boolean concerns(Set<String> groups) {
		return reader.seesAllGroups() || groups.stream().anyMatch(reader::sees);
	}

	/// Whether the reader may read what any of these groups drafts.
	boolean concernsDrafts(Set<String> groups) {
		return groups.stream().anyMatch(reader::seesDrafts);
	}

	/// Sends the news, unless the same news is still on its way.
	void changed() {
		if (pending.compareAndSet(false, true)) {
			submit(() -> {
				pending.set(false);
				send(SseEmitter.event().name("changed").data("inbox"));
			});
		}
	}

	/// Keeps the connection open through whatever closes quiet ones, and finds out about
	/// readers who left.
	void beat() {
		submit(() -> send(SseEmitter.event().comment("")));
	}

	void end() {
		emitter.complete();
	}

	private void submit(Runnable work) {
		try {
			senders.execute(work);
		}
		catch (RejectedExecutionException e) {
			end();
		}
	}

	private void send(SseEmitter.SseEventBuilder event) {
		try {
			emitter.send(event);
		}
		catch (IOException | IllegalStateException e) {
			emitter.completeWithError(e);
		}
	}

}
