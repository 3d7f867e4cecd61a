package org.biocluster.testsupport.system;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;

import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;

/// The staff REST interface with one account. Thread-safe.
public final class Desk {

	private static final Duration APPEARS = Duration.ofSeconds(30);

	private static final Duration REBUILT = Duration.ofMinutes(2);

	private final String url;

	private final Map<String, String> headers;

	/// At this base address.
	public Desk(String url, Account account) {
		this.url = url;
		this.headers = Http.basic(account);
	}

	/// The newest items of a group's inbox, as many as one answer can hold.
	public List<JsonNode> inbox(String group) {
		return items(get("/api/v1/inbox?size=1000&group=" + group));
	}

	/// Ids of all proposals that the account may see, from every page of the inbox.
	public List<String> everything() {
		List<String> ids = new ArrayList<>();
		Optional<String> next = Optional.of("");
		while (next.isPresent()) {
			Answer page = get("/api/v1/inbox?size=1000" + next.get());
			items(page).forEach((item) -> ids.add(item.path("id").asString()));
			JsonNode cursor = page.json().path("next");
			next = cursor.isString() ? Optional.of("&after=" + cursor.asString()) : Optional.empty();
		}
		return ids;
	}

	/// Waits until a proposal is in the group's inbox.
	public JsonNode awaitInInbox(String group, String id) {
		return Awaitility.await(id + " in the inbox of " + group)
			.atMost(APPEARS)
			.pollInterval(Duration.ofMillis(20))
			.ignoreExceptions()
			.until(() -> find(group, id), Optional::isPresent)
			.orElseThrow();
	}

	/// Waits until the desk lists a record that nobody could read.
	public void awaitUnreadable(Place place) {
		Awaitility.await(place + " is listed as unreadable")
			.atMost(APPEARS)
			.ignoreExceptions()
			.until(() -> items(get("/api/v1/dead-letters")).stream().map(Place::of).anyMatch(place::equals));
	}

	/// Rebuilds the inbox from the history and waits for the end.
	public JsonNode rebuildInbox() {
		Answer started = post("/api/v1/replays", "{\"kind\":\"rebuild\",\"view\":\"inbox\"}");
		if (started.status() != 202) {
			throw new AssertionError("No rebuild: " + started);
		}
		String id = started.json().path("id").asString();
		return Awaitility.await("rebuild " + id)
			.atMost(REBUILT)
			.until(() -> get("/api/v1/replays/" + id).json(),
					(replay) -> !replay.path("state").asString("running").equals("running"));
	}

	/// Any address below the base.
	public Answer get(String path) {
		return Http.surelyGet(this.url + path, this.headers);
	}

	/// Like [#get], for a server that may be away.
	public Answer tryGet(String path) throws IOException {
		return Http.get(this.url + path, this.headers);
	}

	/// Sends JSON to any address below the base.
	public Answer post(String path, String json) {
		return Http.surelySend("POST", this.url + path, this.headers, json);
	}

	/// Sends an action under a key, for a server that may be away.
	public Answer act(String id, String command, String json, String key) throws IOException {
		return keyed("/api/v1/proposals/" + id + "/" + command, json, key);
	}

	/// Sends a letter to be registered under a key, for a server that may be away.
	public Answer register(String json, String key) throws IOException {
		return keyed("/api/v1/proposals", json, key);
	}

	private Answer keyed(String path, String json, String key) throws IOException {
		Map<String, String> keyed = new HashMap<>(this.headers);
		keyed.put("Idempotency-Key", key);
		return Http.send("POST", this.url + path, keyed, json);
	}

	/// Replaces what somebody saw.
	/// @param seen the ETag of it
	public Answer put(String path, String json, String seen) {
		Map<String, String> basedOn = new HashMap<>(this.headers);
		basedOn.put("If-Match", seen);
		return Http.surelySend("PUT", this.url + path, basedOn, json);
	}

	private Optional<JsonNode> find(String group, String id) {
		return inbox(group).stream().filter((item) -> item.path("id").asString("").equals(id)).findFirst();
	}

	private static List<JsonNode> items(Answer answer) {
		if (answer.status() != 200) {
			throw new AssertionError("No list: " + answer);
		}
		return StreamSupport.stream(answer.json().path("items").spliterator(), false).toList();
	}

}
