package org.biocluster.testsupport.system;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;

import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;

/// The staff REST interface with one account. Thread-safe.
public final class Desk {

	private static final Duration APPEARS = Duration.ofSeconds(30);

	private final String url;

	private final Map<String, String> headers;

	Desk(String url, Account account) {
		this.url = url;
		this.headers = Http.basic(account);
	}

	/// Every item of a group's inbox.
	public List<JsonNode> inbox(String group) {
		return items(get("/api/v1/inbox?size=1000&group=" + group));
	}

	/// Every item that the account may see.
	public List<JsonNode> inbox() {
		return items(get("/api/v1/inbox?size=1000"));
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

	/// Ids of all proposals that the account may see.
	public List<String> everything() {
		return inbox().stream().map((item) -> item.path("id").asString()).toList();
	}

	/// Waits until the desk lists a record that nobody could read.
	public void awaitUnreadable(String place) {
		Awaitility.await(place + " is listed as unreadable")
			.atMost(APPEARS)
			.ignoreExceptions()
			.until(() -> get("/api/v1/unreadable").body().contains(place));
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

	private Optional<JsonNode> find(String group, String id) {
		return inbox(group).stream().filter((item) -> item.path("id").asString("").equals(id)).findFirst();
	}

	private static List<JsonNode> items(Answer answer) {
		if (answer.status() != 200) {
			throw new AssertionError("No inbox: " + answer);
		}
		JsonNode body = answer.json();
		JsonNode items = body.isArray() ? body : body.path("items");
		return StreamSupport.stream(items.spliterator(), false).toList();
	}

}
