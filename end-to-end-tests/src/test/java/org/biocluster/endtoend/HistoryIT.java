package org.biocluster.endtoend;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.apache.avro.generic.GenericRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.biocluster.testsupport.system.Entry;
import org.biocluster.testsupport.system.ProposalSystem;
import org.biocluster.testsupport.system.Receipt;
import org.biocluster.testsupport.system.Submission;
import org.biocluster.testsupport.system.TopicReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(SharedSystem.class)
class HistoryIT {

	private static final List<String> CANARIES = List.of("Канарейкина", "Кенара", "Попугаевна", "canary@",
			"+79161234567", "Зяблик", "Щегол", "Снегирь", "Орнитолог", "Птицевод");

	private static final List<String> PERSONAL = List.of("surname", "givenName", "patronymic", "position", "email",
			"phone");

	/// Shorter words could stand in a code or a hash by chance.
	private static final int SIGNIFICANT = 4;

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

	/// Whatever the other tests have sent meanwhile.
	@Test
	void holdsNothingThatAnybodyHasWritten() {
		this.system.intake().awaitRouted(this.system.intake().submit(withCanaries()), "ru");
		Stream<Object> texts = records("proposal-texts", "text").map((text) -> text.get("value"));
		Stream<Object> people = records("proposal-submitters", "submitter")
			.flatMap((person) -> PERSONAL.stream().map(person::get));
		Set<String> words = Stream.concat(texts, people)
			.filter(Objects::nonNull)
			.map(Object::toString)
			.filter((word) -> word.length() >= SIGNIFICANT)
			.collect(Collectors.toSet());
		assertThat(words).hasSizeGreaterThan(PERSONAL.size()).containsAll(List.of("Канарейкина", "Орнитолог"));
		assertThat(this.system.topic("proposal-events").records()).isNotEmpty()
			.noneMatch((found) -> contains(found, words));
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

	private Stream<GenericRecord> records(String topic, String field) {
		TopicReader reader = this.system.topic(topic);
		return reader.records()
			.stream()
			.filter((found) -> found.value() != null)
			.map((found) -> (GenericRecord) reader.decode(found).envelope().get(field));
	}

	private static boolean hasCanary(ConsumerRecord<String, byte[]> found) {
		return contains(found, CANARIES);
	}

	/// In key, value, or names and values of headers.
	private static boolean contains(ConsumerRecord<String, byte[]> found, Collection<String> words) {
		Stream<String> headers = StreamSupport.stream(found.headers().spliterator(), false)
			.flatMap((header) -> Stream.of(header.key(), text(header.value())));
		String all = Stream.concat(Stream.of(found.key(), text(found.value())), headers)
			.collect(Collectors.joining("\n"));
		return words.stream().anyMatch(all::contains);
	}

	private static String text(byte[] bytes) {
		return bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8);
	}

}
