package org.biocluster.dispatch.jdbc;

import org.biocluster.dispatch.Attempt;
import org.biocluster.dispatch.Worker;
import org.junit.jupiter.api.Test;
import org.springframework.dao.TransientDataAccessResourceException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/// The database did what it was asked for, and nobody heard.
class LostAnswersIT extends DispatchFixture {

	@Test
	void sendsOnceWhenTheDatabasesAnswerToTheTakingIsLost() {
		plan(2);
		Lossy lossy = new Lossy(outbox(COMPOSER));
		Worker worker = worker("w/1", lossy, (mail) -> new Attempt.Accepted());
		lossy.loseAnswers = true;
		assertThatExceptionOfType(TransientDataAccessResourceException.class).isThrownBy(worker::perform);
		assertThat(count("sending")).isOne();
		lossy.loseAnswers = false;
		run(worker);
		assertThat(count("sent")).isEqualTo(2);
		assertThat(carried).hasSize(2).allSatisfy((messageId, times) -> assertThat(times).isOne());
	}

	@Test
	void recordsWhatWasSentWhenTheDatabaseIsBack() {
		plan(2);
		Lossy lossy = new Lossy(outbox(COMPOSER));
		Worker worker = worker("w/1", lossy, (mail) -> {
			lossy.loseAnswers = true;
			return new Attempt.Accepted();
		});
		worker.perform();
		assertThatExceptionOfType(TransientDataAccessResourceException.class).isThrownBy(worker::perform);
		lossy.loseAnswers = false;
		worker.perform();
		assertThat(carried).hasSize(2).allSatisfy((messageId, times) -> assertThat(times).isOne());
		lossy.loseAnswers = false;
		run(worker);
		assertThat(count("sent")).isEqualTo(2);
	}

}
