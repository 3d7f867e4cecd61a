package org.biocluster.endtoend;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.biocluster.testsupport.system.Entry;
import org.biocluster.testsupport.system.ProposalSystem;
import org.biocluster.testsupport.system.Receipt;
import org.biocluster.testsupport.system.Submission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(SharedSystem.class)
class HistoryIT {

	private static final List<String> CANARIES = List.of("Канарейкина", "Кенара", "Попугаевна", "canary@",
			"+79161234567", "Зяблик", "Щегол", "Снегирь", "Орнитолог", "Птицевод");

	private final ProposalSystem system;

	HistoryIT(ProposalSystem system) {
		this.system = system;
	}

	@Test
	void holdsNoTextAndNoPerson() {
		Receipt receipt = this.system.intake().submit(withCanaries());
		this.system.intake().awaitRouted(receipt, "ru");
		List<ConsumerRecord<String, byte[]>> history = this.system.topic("proposal-events").records();
		assertThat(history).anyMatch((found) -> found.key().equals(receipt.id()));
		assertThat(history).noneMatch(HistoryIT::hasCanary);
		assertThat(this.system.topic("proposal-texts").records()).anyMatch(HistoryIT::hasCanary);
	}

	@Test
	void isReadableByAnyConfluentClient() {
		Receipt receipt = this.system.intake().submit(Submission.valid("confluent@biocluster.example"));
		this.system.intake().awaitRouted(receipt, "en");
		List<Entry> history = this.system.topic("proposal-events").read();
		assertThat(history).filteredOn((entry) -> entry.key().equals(receipt.id()))
			.extracting(Entry::type)
			.containsSubsequence("Submitted", "Registered", "Routed");
	}

	@Test
	void isListedAsASubject() {
		assertThat(this.system.registrySubjects()).contains("proposal-events-value");
	}

	@Test
	void numbersTheEventsOfAProposalWithoutGaps() {
		Receipt receipt = this.system.intake().submit(Submission.valid("versions@biocluster.example"));
		this.system.intake().awaitRouted(receipt, "en");
		List<Long> versions = this.system.topic("proposal-events")
			.read()
			.stream()
			.filter((entry) -> entry.key().equals(receipt.id()))
			.map(Entry::version)
			.toList();
		assertThat(versions).hasSizeGreaterThan(2)
			.containsExactlyElementsOf(LongStream.rangeClosed(1, versions.size()).boxed().toList());
	}

	private static Submission withCanaries() {
		return Submission.valid("canary@biocluster.example")
			.with("title", "Зяблик: предложение о направлении")
			.with("body", "Щегол. " + "Предлагаем рассмотреть новое направление развития кластера. ".repeat(3))
			.with("effect", "Снегирь прилетит")
			.with("organisationName", "Компания Птицевод")
			.with("submitter", Map.of("surname", "Канарейкина", "givenName", "Кенара", "patronymic", "Попугаевна",
					"position", "Орнитолог", "email", "canary@biocluster.example", "phone", "+79161234567"));
	}

	private static boolean hasCanary(ConsumerRecord<String, byte[]> found) {
		if (found.value() == null) {
			return false;
		}
		String bytes = new String(found.value(), StandardCharsets.UTF_8);
		return CANARIES.stream().anyMatch(bytes::contains);
	}

}
