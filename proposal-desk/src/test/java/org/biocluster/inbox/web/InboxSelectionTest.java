package org.biocluster.inbox.web;

import java.util.Set;

import org.biocluster.account.StaffMember;
import org.biocluster.language.Language;
import org.biocluster.proposal.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class InboxSelectionTest {

	private static final StaffMember CHAIR = new StaffMember("m-1", "chair", Role.CHAIR, Set.of("food", "forest"),
			Language.RU, 0);

	@ParameterizedTest
	@ValueSource(strings = { "group=food", "status=held", "type=other", "sector=food", "responsible=me", "due=week",
			"session=s1", "opinion=true", "unread=true", "flag=true", "q=words" })
	void knowsThatAFilterMayHideSomething(String address) {
		assertThat(InboxSelection.parse(address).orOpen().isFiltered(CHAIR)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "status=open", "status=any", "sort=oldest", "q=" })
	void hidesNothingThatWaits(String address) {
		assertThat(InboxSelection.parse(address).orOpen().isFiltered(CHAIR)).isFalse();
	}

	@Test
	void hidesNothingWhereTheOnlyGroupIsChosen() {
		StaffMember member = new StaffMember("m-2", "member", Role.MEMBER, Set.of("food"), Language.RU, 0);
		assertThat(InboxSelection.parse("group=food").isFiltered(member)).isFalse();
	}

	@Test
	void readsWhatItWrote() {
		String address = "group=food&status=held&q=%D0%B0%20b&sort=due";
		assertThat(InboxSelection.parse(address).address()).isEqualTo(address);
	}

}
