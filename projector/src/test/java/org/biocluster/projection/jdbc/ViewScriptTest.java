package org.biocluster.projection.jdbc;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class ViewScriptTest {

	@Test
	void keepsCostlyIndexesForLater() {
		ViewScript script = ViewScript.of("create table a ();\n-- after load\ncreate index i on a (x);\n");
		assertThat(script.tables()).isEqualTo("create table a ();\n");
		assertThat(script.afterLoad()).contains("create index i");
	}

	@Test
	void mayHaveNothingForLater() {
		assertThat(ViewScript.of("create table a ();").afterLoad()).isEmpty();
	}

	@Test
	void isAnotherViewWithAnyOtherText() {
		assertThat(ViewScript.of("create table a ();").hash()).isEqualTo(ViewScript.of("create table a ();").hash())
			.isNotEqualTo(ViewScript.of("create table a (); -- version 2").hash());
	}

	@Test
	void saysWhichScriptIsMissing() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> ViewScript.load(getClass().getClassLoader(), "view/none.sql"))
			.withMessageContaining("view/none.sql");
	}

	@Test
	void refusesNamesThatCouldBreakOutOfAStatement() {
		assertThatIllegalArgumentException().isThrownBy(() -> new ViewSchema("desk_view; drop", "desk_own"));
		assertThat(new ViewSchema("desk_view", "desk_own").shadow()).isEqualTo("desk_view_shadow");
	}

}
