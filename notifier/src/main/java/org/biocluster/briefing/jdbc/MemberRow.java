package org.biocluster.briefing.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;

import org.biocluster.group.GroupMember;
import org.biocluster.proposal.Role;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A member of a group as a row.
final class MemberRow {

	private MemberRow() {
	}

	static void insert(JdbcClient view, String group, int place, GroupMember member) {
		view.sql("insert into member values (?, ?, ?, ?, ?, ?, ?)")
			.params(group, place, member.id(), member.role().name(), member.email(), member.language().code(),
					member.active())
			.update();
	}

	static GroupMember read(ResultSet row, int number) throws SQLException {
		return new GroupMember(row.getString("member_id"), Role.valueOf(row.getString("role")), row.getString("email"),
				Languages.of(row.getString("language")), row.getBoolean("active"));
	}

}
