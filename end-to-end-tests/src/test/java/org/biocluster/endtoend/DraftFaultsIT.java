package org.biocluster.endtoend;

import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.awaitility.Awaitility;
import org.biocluster.testsupport.system.ProposalSystem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/// Processes die while somebody writes a draft and sends it: nothing typed is lost, nothing is registered twice, and every
/// page says what is so.
@Order(1)
class DraftFaultsIT {

	private static final String BODY = "Предлагаем опытный полигон для ферментов 🧬, на котором предприятия кластера проверят"
			+ " решения до внедрения; ёмкость, сроки и участники названы ниже.";

	private static final Map<String, String> PROPOSAL = Map.of("type", "priority-direction", "title",
			"Создать полигон промышленных ферментов", "body", BODY, "sectors", "industrial", "language", "ru");

	private static final Map<String, String> AUTHOR = Map.of("organisationType", "company", "organisationName",
			"Компания", "region", "RU-MOW", "identity", "named", "submitter.surname", "Иванова", "submitter.givenName",
			"Анна", "submitter.email", "patient@biocluster.example", "consents.personalData", "true");

	private static final Duration PATIENCE = Duration.ofMinutes(1);

	private static final Set<String> SENT = new HashSet<>();

	private static ProposalSystem system;

	@BeforeAll
	static void start() {
		system = ProposalSystem.start();
	}

	@AfterAll
	static void close() {
		if (system != null) {
			system.close();
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "proposal-intake", "kafka", "postgres", "registry" })
	void losesNoWordAndSendsNothingTwice(String process) {
		PatientAuthor author = new PatientAuthor(system.intakeUrl());
		author.open();
		author.type(PROPOSAL);
		long first = system.children().kill9(process);
		assertThat(author.next("1")).contains("name=\"step\" value=\"2\"", BODY);
		system.children().awaitReplaced(process, first);
		system.awaitServices();
		author.type(AUTHOR);
		assertThat(author.next("2")).contains("name=\"step\" value=\"3\"", BODY, "patient@biocluster.example");
		author.type(Map.of("confirmedUnrestricted", "true"));
		long second = system.children().kill9(process);
		String confirmation = author.send();
		system.children().awaitReplaced(process, second);
		system.awaitServices();
		assertRegisteredOnce(author, confirmation);
	}

	private static void assertRegisteredOnce(PatientAuthor author, String confirmation) {
		Matcher manage = Pattern.compile("/manage/[A-Za-z0-9_-]+").matcher(author.get(confirmation).body());
		assertThat(manage.find()).as("the link of the author").isTrue();
		JsonNode data = Awaitility.await("what was sent")
			.atMost(PATIENCE)
			.until(() -> JsonMapper.shared().readTree(author.get(manage.group() + "/data").body()),
					(own) -> !body(own).isEmpty());
		assertThat(body(data)).isEqualTo(BODY);
		SENT.add(data.path("id").asString());
		// Services that know the schemas do without it; whoever reads the history now
		// does not.
		Awaitility.await("the registry")
			.atMost(PATIENCE)
			.ignoreExceptions()
			.until(() -> !system.registrySubjects().isEmpty());
		assertThat(system.topic("proposal-events").read()).filteredOn((event) -> event.type().equals("Submitted"))
			.hasSameSizeAs(SENT)
			.allMatch((event) -> SENT.contains(event.key()));
	}

	private static String body(JsonNode data) {
		return data.path("versions").path(0).path("texts").path("body").asString("");
	}

}
