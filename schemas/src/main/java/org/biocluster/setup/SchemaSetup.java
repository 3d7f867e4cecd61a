package org.biocluster.setup;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.apache.avro.Schema;
import org.biocluster.topic.Topic;
import org.biocluster.wire.Formats;

/// Registers the schemas of this version and makes the registry refuse what old readers could not follow.
final class SchemaSetup {

	/// A new schema can read everything that any former one wrote.
	private static final String RULE = "BACKWARD_TRANSITIVE";

	private final RegistryApi registry;

	SchemaSetup(RegistryApi registry) {
		this.registry = registry;
	}

	/// Does everything; doing it again changes nothing.
	/// @return what was refused, one line each
	List<String> run() throws IOException, InterruptedException {
		List<String> problems = new ArrayList<>();
		rule("");
		for (Map.Entry<Topic<?, ?>, Schema> each : Formats.schemas().entrySet()) {
			register(each.getKey().name() + "-value", each.getValue()).ifPresent(problems::add);
		}
		if (problems.isEmpty()) {
			verifyRule("").ifPresent(problems::add);
		}
		return problems;
	}

	private Optional<String> register(String subject, Schema schema) throws IOException, InterruptedException {
		// A subject without versions cannot have a rule of its own yet; then the usual
		// one, set before, judges.
		if (registry.exists(subject)) {
			rule(subject);
		}
		Optional<Integer> id = registry.register(subject, schema);
		if (id.isEmpty()) {
			return Optional.of("Subject " + subject + ": found a version that this one can't read (rule " + RULE
					+ "), expected the schema " + schema.getFullName()
					+ " to follow from it. Install the version that registered it, or a newer one");
		}
		rule(subject);
		if (!registry.schema(id.get()).equals(schema)) {
			return Optional.of("Subject " + subject + ": found another schema under id " + id.get() + ", expected "
					+ schema.getFullName()
					+ " unchanged. Check that nothing between here and the registry rewrites it");
		}
		return verifyRule(subject);
	}

	private void rule(String subject) throws IOException, InterruptedException {
		if (!RULE.equals(registry.compatibility(subject).orElse(""))) {
			registry.compatibility(subject, RULE);
		}
	}

	private Optional<String> verifyRule(String subject) throws IOException, InterruptedException {
		String found = registry.compatibility(subject).orElse("none");
		return found.equals(RULE) ? Optional.empty()
				: Optional.of((subject.isEmpty() ? "Registry" : "Subject " + subject) + ": found compatibility " + found
						+ ", expected " + RULE + ". Allow this client to set it, or set it by hand");
	}

}
