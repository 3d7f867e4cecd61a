package org.biocluster.briefing.jdbc;

import java.util.List;
import java.util.OptionalLong;

import org.biocluster.group.GroupMembers;
import org.biocluster.projection.InvalidRecordException;
import org.biocluster.projection.Projection;
import org.biocluster.projection.ViewRecord;
import org.biocluster.projection.jdbc.Columns;
import org.biocluster.proposal.ProposalId;
import org.biocluster.proposal.RecordedEvent;
import org.biocluster.submitter.SubmitterRecord;
import org.biocluster.text.TextKey;
import org.biocluster.text.TextRecord;
import org.biocluster.topic.Topic;
import org.biocluster.topic.Topics;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Turns the topics into what letters are made of, and nothing more: of the person only where and how to write.
public final class BriefingProjection implements Projection {

	@Override
	public String schema() {
		return "notifier_view";
	}

	@Override
	public String script() {
		return "org/biocluster/briefing/notifier-view.sql";
	}

	@Override
	public List<Topic<?, ?>> topics() {
		return List.of(Topics.PROPOSAL_EVENTS, Topics.PROPOSAL_TEXTS, Topics.PROPOSAL_SUBMITTERS, Topics.GROUP_MEMBERS);
	}

	@Override
	public List<String> tables() {
		return List.of("proposal", "routed", "deadline_step", "change", "named_text", "removed_text", "typed_text",
				"author", "working_group", "member");
	}

	@Override
	public void apply(JdbcTemplate view, List<ViewRecord<?, ?>> viewRecords) {
		JdbcClient client = JdbcClient.create(view);
		viewRecords.forEach((viewRecord) -> write(client, viewRecord));
	}

	private static void write(JdbcClient view, ViewRecord<?, ?> viewRecord) {
		@Nullable Object value = viewRecord.value();
		if (viewRecord.key() instanceof TextKey key) {
			text(view, key, (TextRecord) value);
		}
		else if (value instanceof RecordedEvent event) {
			new EventRows(view).apply(event);
		}
		else if (viewRecord.key() instanceof ProposalId id) {
			author(view, id, (SubmitterRecord) value);
		}
		else if (viewRecord.key() instanceof String group) {
			members(view, group, (GroupMembers) value);
		}
		else {
			throw new InvalidRecordException("Not a record of this view");
		}
	}

	@Override
	public OptionalLong version(JdbcClient view, ProposalId proposalId) {
		return view.sql("select version from proposal where proposal_id = ?")
			.param(proposalId.value())
			.query(Long.class)
			.optional()
			.map(OptionalLong::of)
			.orElse(OptionalLong.empty());
	}

	private static void text(JdbcClient view, TextKey key, @Nullable TextRecord text) {
		if (text == null) {
			view.sql("delete from typed_text where proposal_id = ? and text_id = ?")
				.params(key.proposalId().value(), key.textId().value())
				.update();
			return;
		}
		view.sql("""
				insert into typed_text values (:proposal, :text, :language, :value)
				on conflict (proposal_id, text_id) do update
				set language = excluded.language, value = excluded.value
				""").params(Columns.of(text)).update();
	}

	private static void author(JdbcClient view, ProposalId id, @Nullable SubmitterRecord author) {
		if (author == null) {
			view.sql("delete from author where proposal_id = ?").param(id.value()).update();
			return;
		}
		view.sql("""
				insert into author values (?, ?, ?)
				on conflict (proposal_id) do update set email = excluded.email, language = excluded.language
				""").params(id.value(), author.submitter().email(), author.submitter().language().code()).update();
	}

	private static void members(JdbcClient view, String group, @Nullable GroupMembers members) {
		view.sql("delete from member where group_code = ?").param(group).update();
		view.sql("delete from working_group where code = ?").param(group).update();
		if (members == null) {
			return;
		}
		view.sql("insert into working_group values (?)").param(group).update();
		for (int place = 0; place < members.members().size(); place++) {
			MemberRow.insert(view, group, place, members.members().get(place));
		}
	}

}
