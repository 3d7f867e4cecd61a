package org.biocluster.status;

import java.util.List;
import java.util.stream.Stream;

import org.biocluster.proposal.DecisionEvent;
import org.biocluster.proposal.Event;
import org.biocluster.proposal.PrivacyEvent;
import org.biocluster.proposal.ReviewEvent;
import org.biocluster.proposal.RoutingEvent;
import org.biocluster.proposal.Status;
import org.biocluster.proposal.SubmissionEvent;
import org.biocluster.taxonomy.Taxonomy;
import org.biocluster.taxonomy.json.TaxonomyJson;
import org.biocluster.wording.IcuMessages;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class WordsForEveryStepTest {

	private static final List<Class<?>> HIDDEN = List.of(RoutingEvent.RoutingSuggested.class,
			ReviewEvent.Assigned.class, ReviewEvent.Unassigned.class, ReviewEvent.DeadlineSet.class,
			ReviewEvent.ReminderDue.class, ReviewEvent.DeadlinePassed.class, ReviewEvent.NoteAdded.class,
			DecisionEvent.DecisionProposed.class, DecisionEvent.TaskAssigned.class, PrivacyEvent.ConsentGiven.class);

	private final IcuMessages messages = new IcuMessages();

	@Test
	void hasWordsForEveryEventThatAnAuthorSees() {
		Stream<Class<?>> events = Stream
			.of(SubmissionEvent.class, RoutingEvent.class, ReviewEvent.class, DecisionEvent.class, PrivacyEvent.class)
			.flatMap((kind) -> Stream.of(kind.getPermittedSubclasses()));
		assertThat(events).allMatch(Event.class::isAssignableFrom)
			.allMatch((event) -> HIDDEN.contains(event) != this.messages.has("history." + event.getSimpleName()));
	}

	@Test
	void hasAWordForEveryStatus() {
		Taxonomy taxonomy = TaxonomyJson.shipped();
		assertThat(Status.values()).allMatch((status) -> taxonomy.statuses().contains(status.code()));
	}

}
