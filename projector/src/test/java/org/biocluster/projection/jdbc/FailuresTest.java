package org.biocluster.projection.jdbc;

import java.sql.SQLException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.UncategorizedDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;

import static org.assertj.core.api.Assertions.assertThat;

class FailuresTest {

	@ParameterizedTest
	@ValueSource(strings = { "23505", "23514", "22001", "22P05", "21000", "54000", "P0001", "25P02" })
	void blamesTheRecordForWhatTheDatabaseWillNeverTake(String state) {
		assertThat(Failures.isOfTheData(failure(state))).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "08006", "40001", "40P01", "53100", "53300", "55P03", "57P01", "57014", "42P01", "42501",
			"58030", "25006", "25P03", "XX000" })
	void doesNotBlameTheRecordForTheStateOfTheDatabase(String state) {
		assertThat(Failures.isOfTheData(failure(state))).isFalse();
	}

	@Test
	void blamesTheRecordForAnExceptionOfTheProjection() {
		assertThat(Failures.isOfTheData(new NumberFormatException())).isTrue();
	}

	@Test
	void doesNotBlameTheRecordWhenThereIsNoConnection() {
		assertThat(Failures.isOfTheData(new DataAccessResourceFailureException("no connection"))).isFalse();
		assertThat(Failures.isOfTheData(new CannotCreateTransactionException("no connection"))).isFalse();
		assertThat(Failures.isOfTheData(failure(null))).isFalse();
	}

	private static RuntimeException failure(String state) {
		return new UncategorizedDataAccessException("test", new SQLException("test", state)) {
			private static final long serialVersionUID = 1L;

		};
	}

}
