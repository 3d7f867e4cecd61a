package org.biocluster.wire.avro;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.apache.avro.io.DecoderFactory;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificRecord;
import org.biocluster.proposal.Actor;
import org.biocluster.proposal.CommandId;
import org.biocluster.proposal.EventId;
import org.biocluster.proposal.ProposalId;
import org.biocluster.proposal.RejectionCode;
import org.biocluster.wire.Formats;
import org.biocluster.wire.avro.outcome.Accepted;
import org.biocluster.wire.avro.outcome.CommandOutcome;
import org.biocluster.wire.avro.outcome.Rejected;
import org.biocluster.wire.avro.shared.TextRef;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@NullMarked
class AvroMappingTest {

	@BeforeAll
	static void letAvroMakeOurClasses() {
		assertThat(Formats.schemas()).isNotEmpty();
	}

	@Test
	void refusesAComponentWithoutAField() {
		refused(WithMore.class, org.biocluster.wire.avro.shared.Actor.class, "Actor.name",
				"the schema lacks this field");
	}

	@Test
	void refusesAFieldWithoutAComponent() {
		refused(WithLess.class, org.biocluster.wire.avro.shared.Actor.class, "Actor", "the domain lacks [role]");
	}

	@Test
	void refusesAnotherType() {
		refused(OtherType.class, org.biocluster.wire.avro.shared.Actor.class, "Actor.id",
				"Instant needs timestamp-micros but the schema has string");
	}

	@Test
	void refusesNullOnOneSideOnly() {
		refused(MaybeNull.class, org.biocluster.wire.avro.shared.Actor.class, "Actor.id",
				"only the domain allows null");
		refused(NeverNull.class, Accepted.class, "Accepted.number", "only the schema allows null");
	}

	@Test
	void refusesAnEnumThatLacksAConstant() {
		refused(OtherEnum.class, Rejected.class, "Rejected.code", "needs an enum of that name");
	}

	@Test
	void refusesAVariantWithoutABranch() {
		refused(Fate.class, CommandOutcome.class, "CommandOutcome", "the schema lacks a branch Postponed");
	}

	@Test
	void refusesVariantsThatDisagreeAboutTheEnvelope() {
		refused(Answer.class, CommandOutcome.class, "CommandOutcome.commandId", "another type than in another variant");
	}

	@Test
	void carriesAnIdOfTheDomainAsPlainUuid() throws IOException {
		AvroMapping<Ref> mapping = AvroMapping.of(Ref.class, TextRef.class, Map.of(), Map.of());
		Ref ref = new Ref(new ProposalId(new UUID(1, 2)), org.biocluster.proposal.TextKind.BODY, "00");
		TextRef record = read(mapping, ref);
		assertThat(record.getId()).isEqualTo(new UUID(1, 2));
		assertThat(mapping.toDomain(record)).isEqualTo(ref);
	}

	private static TextRef read(AvroMapping<Ref> mapping, Ref ref) throws IOException {
		return new SpecificDatumReader<>(TextRef.class).read(null,
				DecoderFactory.get().binaryDecoder(mapping.encode(new byte[0], ref), null));
	}

	private static void refused(Class<?> domain, Class<? extends SpecificRecord> wire, String path, String problem) {
		assertThatExceptionOfType(MappingMismatchException.class)
			.isThrownBy(() -> AvroMapping.of(domain, wire, Map.of(), Map.of()))
			.withMessageContaining(" at " + path + ":")
			.withMessageContaining(problem);
	}

	/// Has a component that the schema lacks.
	public record WithMore(String id, org.biocluster.proposal.Role role, String name) {
	}

	/// Lacks a component that the schema has.
	public record WithLess(String id) {
	}

	/// Has a time where the schema has a text.
	public record OtherType(Instant id, org.biocluster.proposal.Role role) {
	}

	/// May be null where the schema may not.
	public record MaybeNull(@Nullable String id, org.biocluster.proposal.Role role) {
	}

	/// May not be null where the schema may.
	public record NeverNull(java.util.List<String> events, String number, @Nullable String primaryGroup) {
	}

	/// Has another enum than the schema.
	public record OtherEnum(org.biocluster.proposal.Role code, java.util.List<String> changed) {
	}

	/// Uses any id that holds a UUID.
	public record Ref(ProposalId id, org.biocluster.proposal.TextKind kind, String hash) {
	}

	/// Has variants that do not agree about what they share.
	public sealed interface Answer {

		/// Names a command.
		record Accepted(CommandId commandId, ProposalId proposalId, long version, List<String> events,
				@Nullable String number, @Nullable String primaryGroup) implements Answer {
		}

		/// Names an event.
		record Rejected(EventId commandId, ProposalId proposalId, long version, RejectionCode code,
				List<String> changed, List<String> fields) implements Answer {
		}

	}

	/// Has a variant that the schema lacks.
	public sealed interface Fate {

		/// Not on the wire.
		record Postponed(Actor actor, RejectionCode code) implements Fate {
		}

	}

}
