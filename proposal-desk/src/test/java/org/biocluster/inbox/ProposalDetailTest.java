package org.biocluster.inbox;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.biocluster.inbox.ProposalDetail.TextPart;
import org.biocluster.inbox.ProposalDetail.TimelineEntry;
import org.biocluster.proposal.Classification;
import org.biocluster.proposal.ProposalId;
import org.biocluster.proposal.TextId;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ProposalDetailTest {

	private static final Instant NOW = Instant.parse("2026-11-26T12:00:00Z");

	private final TextId note = new TextId(UUID.randomUUID());

	private final TextId dropped = new TextId(UUID.randomUUID());

	private final TextId released = new TextId(UUID.randomUUID());

	@Test
	void forgetsDraftsAndTheWordsThatStandInNothingElse() {
		ProposalDetail known = proposal(new TimelineEntry(1, NOW, "NoteAdded", "CHAIR", null, List.of(note)),
				new TimelineEntry(2, NOW, "DecisionProposed", "CHAIR", null, List.of(dropped)),
				new TimelineEntry(3, NOW, "DecisionProposed", "CHAIR", null, List.of(released)),
				new TimelineEntry(4, NOW, "DecisionReleased", "CHAIR", "include", List.of(released)))
			.withoutDrafts();
		assertThat(known.papers()).extracting(TextPart::id).containsExactly(note, released);
		assertThat(known.timeline()).extracting(TimelineEntry::version).containsExactly(1L, 4L);
		assertThat(known.item().version()).isEqualTo(4);
	}

	@Test
	void standsAsIfNothingHadBeenDraftedLast() {
		ProposalDetail known = proposal(new TimelineEntry(1, NOW, "NoteAdded", "CHAIR", null, List.of(note)),
				new TimelineEntry(2, NOW, "DecisionProposed", "CHAIR", null, List.of(dropped)))
			.withoutDrafts();
		assertThat(known.item().version()).isEqualTo(1);
		assertThat(known.review().draft()).isNull();
		assertThat(known.papers()).extracting(TextPart::id).containsExactly(note);
	}

	private ProposalDetail proposal(TimelineEntry... timeline) {
		InboxItem item = new InboxItem(new ProposalId(UUID.randomUUID()), null, "in-review", "title", "bioenergy", null,
				NOW, NOW, "other", List.of(), List.of(), timeline.length, null, null, null);
		Classification content = new Classification("other", null, List.of(), true, List.of(), "company", "RU-MOW",
				List.of(), List.of(), null, null, null, null, List.of());
		ReviewPart.DecisionPart draft = new ReviewPart.DecisionPart("include", null, "goals", null, null, null, null,
				NOW, List.of(dropped));
		List<TextPart> papers = Stream.of(timeline)
			.flatMap((entry) -> entry.texts().stream())
			.distinct()
			.map((id) -> new TextPart(id, "DECISION", "words"))
			.toList();
		return new ProposalDetail(item, "ru", "api", null, null, content, true, List.of(), 1L, List.of(), List.of(),
				false, List.of(), papers, List.of(timeline),
				new ReviewPart(null, null, false, null, null, null, draft, null, List.of()));
	}

}
