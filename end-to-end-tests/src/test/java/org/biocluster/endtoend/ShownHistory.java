package org.biocluster.endtoend;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

import org.biocluster.testsupport.system.Desk;
import tools.jackson.databind.JsonNode;

/// The whole history as the desk shows it, read page by page.
/// @param desk of somebody who may see it
/// @param partitions of the topic of events
record ShownHistory(Desk desk, int partitions) {

	private static final int PAGE = 200;

	/// The types of the events of each proposal, in order.
	Map<String, List<String>> events() {
		Map<String, List<String>> found = new HashMap<>();
		for (int partition = 0; partition < this.partitions; partition++) {
			long offset = 0;
			for (List<JsonNode> page = page(partition, offset); !page.isEmpty(); page = page(partition, offset)) {
				page.forEach((item) -> found.computeIfAbsent(item.path("key").asString(), (id) -> new ArrayList<>())
					.add(item.path("type").asString("")));
				offset = page.getLast().path("offset").asLong() + 1;
			}
		}
		return found;
	}

	private List<JsonNode> page(int partition, long offset) {
		JsonNode answer = this.desk
			.get("/api/v1/history?partition=" + partition + "&offset=" + offset + "&limit=" + PAGE)
			.json();
		return StreamSupport.stream(answer.path("items").spliterator(), false).toList();
	}

}
