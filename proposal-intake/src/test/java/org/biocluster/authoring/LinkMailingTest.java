package org.biocluster.authoring;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;

import org.awaitility.Awaitility;
import org.biocluster.command.CommandChannel;
import org.biocluster.command.CommandSender;
import org.biocluster.command.OutcomeWaiters;
import org.biocluster.contact.EmailAddress;
import org.biocluster.language.Language;
import org.biocluster.problem.ViewUnavailableException;
import org.biocluster.proposal.CommandId;
import org.biocluster.proposal.ProposalId;
import org.biocluster.proposal.Request;
import org.biocluster.proposal.SubmitterCommand;
import org.biocluster.status.OpenProposals;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;

import static org.assertj.core.api.Assertions.assertThat;

class LinkMailingTest {

	private static final EmailAddress KNOWN = new EmailAddress("Anna@biocluster.example");

	private final List<Request<SubmitterCommand>> sent = new CopyOnWriteArrayList<>();

	private final AtomicBoolean brokerAway = new AtomicBoolean();

	private final AtomicBoolean databaseAway = new AtomicBoolean();

	private final LinkMailing mailing = new LinkMailing(this::find,
			new CommandSender<>(this::send, new OutcomeWaiters()),
			(address) -> !address.equals("often@biocluster.example"), () -> new CommandId(UUID.randomUUID()),
			InstantSource.fixed(Instant.EPOCH), Duration.ofMillis(5));

	@AfterEach
	void close() {
		this.mailing.close();
	}

	@Test
	void sendsACommandForEachProposalInItsLanguage() {
		assertThat(this.mailing.ask(KNOWN, "web")).isTrue();
		awaitSent(2);
		assertThat(this.sent).extracting(Request::language).containsExactly(Language.RU, Language.EN);
		assertThat(this.sent).extracting(Request::command).containsOnly(new SubmitterCommand.SendLinks("web"));
	}

	@Test
	void answersTheSameForAddressesThatItDoesNotMailTo() {
		assertThat(this.mailing.ask(new EmailAddress("nobody@biocluster.example"), "web")).isTrue();
		assertThat(this.mailing.ask(new EmailAddress("Often@biocluster.example"), "web")).isTrue();
		this.mailing.ask(KNOWN, "api");
		awaitSent(2);
		assertThat(this.sent).extracting(Request::command).containsOnly(new SubmitterCommand.SendLinks("api"));
	}

	@Test
	void triesAgainWithTheSameCommandUntilDatabaseAndBrokerAreBack() {
		this.databaseAway.set(true);
		this.brokerAway.set(true);
		this.mailing.ask(KNOWN, "web");
		this.databaseAway.set(false);
		awaitSent(3);
		this.brokerAway.set(false);
		Awaitility.await().until(() -> this.sent.stream().map(Request::proposalId).distinct().count() == 2);
		assertThat(this.sent.stream().map(Request::id).distinct()).hasSize(2);
	}

	private void awaitSent(int count) {
		Awaitility.await().until(() -> this.sent.size() >= count);
	}

	private List<OpenProposals.Found> find(EmailAddress address) {
		if (this.databaseAway.get()) {
			throw new ViewUnavailableException(new DataAccessResourceFailureException("away"));
		}
		return address.equals(KNOWN) ? List.of(new OpenProposals.Found(new ProposalId(new UUID(1, 1)), Language.RU),
				new OpenProposals.Found(new ProposalId(new UUID(1, 2)), Language.EN)) : List.of();
	}

	private CommandChannel.Delivery send(Request<SubmitterCommand> request) {
		this.sent.add(request);
		return this.brokerAway.get() ? CommandChannel.Delivery.NOT_ACCEPTED : CommandChannel.Delivery.STORED;
	}

}
