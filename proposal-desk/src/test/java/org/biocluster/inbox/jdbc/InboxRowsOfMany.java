package org.biocluster.inbox.jdbc;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

import org.biocluster.projection.jdbc.ViewScript;
import org.springframework.jdbc.core.JdbcTemplate;

/// Rows of many proposals in the view, as a rebuild would leave them.
final class InboxRowsOfMany {

	private InboxRowsOfMany() {
	}

	static void create(JdbcTemplate jdbc, int proposals) throws IOException {
		ViewScript view = ViewScript.of(resource("/db/view/desk_view.sql"));
		jdbc.execute(view.tables());
		jdbc.execute(resource("/db/own/V2__seen.sql"));
		jdbc.execute(resource("/inbox-scale.sql").replace(":size", String.valueOf(proposals)));
		jdbc.execute("set maintenance_work_mem = '256MB'");
		jdbc.execute(view.afterLoad());
	}

	private static String resource(String name) throws IOException {
		try (InputStream stream = Objects.requireNonNull(InboxRowsOfMany.class.getResourceAsStream(name))) {
			return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
		}
	}

}
