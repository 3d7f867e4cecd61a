package org.biocluster.backup.kafka;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import org.biocluster.backup.archive.Erasures;
import org.biocluster.topic.Topic;
import org.biocluster.topic.Topics;

/// What of a backup is not brought back, because somebody had it erased since. Used by one thread.
public final class Forgetting {

	/// Length of a proposal's id in a key.
	private static final int ID = 36;

	private final Set<String> submitters;

	private final Set<String> texts;

	private long forgotten;

	private long leftOut;

	public Forgetting(Erasures erasures) {
		this.submitters = erasures.submitters().keySet().stream().map(Object::toString).collect(Collectors.toSet());
		this.texts = erasures.texts().keySet().stream().map(Object::toString).collect(Collectors.toSet());
	}

	/// What becomes of each record of a topic.
	public UnaryOperator<Optional<StoredRecord>> of(Topic<?, ?> topic) {
		if (topic.equals(Topics.PROPOSAL_SUBMITTERS)) {
			return (found) -> found.map((stored) -> submitters.contains(key(stored)) ? forget(stored) : stored);
		}
		if (topic.equals(Topics.PROPOSAL_TEXTS)) {
			return (found) -> found.map((stored) -> texts.contains(key(stored)) ? forget(stored) : stored);
		}
		if (topic.equals(Topics.PROPOSAL_COMMANDS) || topic.equals(Topics.STAFF_COMMANDS)) {
			return (found) -> found.filter(this::mayBeProcessed);
		}
		return (found) -> found;
	}

	/// How many people and texts were not brought back.
	public long forgotten() {
		return forgotten;
	}

	/// How many commands were not brought back.
	public long leftOut() {
		return leftOut;
	}

	private StoredRecord forget(StoredRecord stored) {
		if (stored.value() != null) {
			forgotten++;
		}
		return stored.forgotten();
	}

	private boolean mayBeProcessed(StoredRecord command) {
		String key = key(command);
		String proposal = key.substring(0, Math.min(ID, key.length()));
		boolean named = submitters.contains(proposal)
				|| texts.stream().anyMatch((text) -> text.startsWith(proposal + "/"));
		if (named) {
			leftOut++;
		}
		return !named;
	}

	private static String key(StoredRecord stored) {
		byte[] key = stored.key();
		return key == null ? "" : new String(key, StandardCharsets.UTF_8);
	}

}
