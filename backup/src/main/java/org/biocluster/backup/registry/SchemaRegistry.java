package org.biocluster.backup.registry;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.biocluster.backup.archive.Archive;
import org.biocluster.backup.archive.Checksum;
import org.biocluster.backup.archive.RefusedException;
import org.biocluster.backup.archive.StoredFile;
import org.biocluster.backup.archive.StoredSchema;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The schemas of a registry. Records carry ids, so another registry must give the same id to the same schema: Apicurio's
/// own export keeps them, and every registry is compared in the API that all of them share. Used by one thread.
public final class SchemaRegistry implements AutoCloseable {

	private static final Duration TIMEOUT = Duration.ofSeconds(60);

	private static final String EXPORT = "/apis/registry/v3/admin/export";

	private static final String IMPORT = "/apis/registry/v3/admin/import";

	private static final String SUBJECTS = "/subjects";

	private static final int FAILURE = 300;

	private final JsonMapper json = JsonMapper.builder().build();

	private final HttpClient client = HttpClient.newBuilder().connectTimeout(TIMEOUT).build();

	private final String base;

	private final String shared;

	/// @param url base address
	/// @param path below it at which the shared API stands
	public SchemaRegistry(String url, String path) {
		this.base = url.replaceAll("/+$", "");
		this.shared = path;
	}

	/// Every version of every subject.
	public List<StoredSchema> schemas() {
		List<StoredSchema> found = new ArrayList<>();
		for (JsonNode subject : get(shared + SUBJECTS)) {
			String versions = shared + SUBJECTS + "/" + subject.asString() + "/versions";
			for (JsonNode version : get(versions)) {
				JsonNode schema = get(versions + "/" + version.asInt());
				found.add(new StoredSchema(subject.asString(), version.asInt(), schema.path("id").asInt(),
						Checksum.of(schema.path("schema").asString())));
			}
		}
		found.sort(Comparator.comparing(StoredSchema::subject).thenComparing(StoredSchema::version));
		return found;
	}

	/// Copies everything into the backup.
	public StoredFile export(Archive archive, int schemas) {
		return archive.write("registry.zip", (file) -> {
			try (InputStream content = send(request(EXPORT).GET().build())) {
				content.transferTo(file);
				return schemas;
			}
		});
	}

	/// Fills an empty registry.
	public void fill(Archive archive, StoredFile file) {
		try (InputStream content = archive.read(file)) {
			byte[] zip = content.readAllBytes();
			send(request(IMPORT).header("Content-Type", "application/zip")
				.POST(BodyPublishers.ofByteArray(zip))
				.build()).close();
		}
		catch (IOException e) {
			throw new UncheckedIOException("The registry could not be filled", e);
		}
	}

	private JsonNode get(String path) {
		try (InputStream content = send(request(path).GET().build())) {
			return json.readTree(content);
		}
		catch (IOException e) {
			throw new UncheckedIOException("The schema registry at " + base + " does not answer", e);
		}
	}

	private HttpRequest.Builder request(String path) {
		return HttpRequest.newBuilder(URI.create(base + path)).timeout(TIMEOUT);
	}

	private InputStream send(HttpRequest request) throws IOException {
		try {
			HttpResponse<InputStream> answer = client.send(request, BodyHandlers.ofInputStream());
			if (answer.statusCode() >= FAILURE) {
				answer.body().close();
				throw new RefusedException("The schema registry answered " + answer.statusCode() + " to "
						+ request.method() + " " + request.uri());
			}
			return answer.body();
		}
		catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new IOException("Interrupted", e);
		}
	}

	@Override
	public void close() {
		client.close();
	}

}
