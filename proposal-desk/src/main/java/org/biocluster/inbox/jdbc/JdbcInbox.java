package org.biocluster.inbox.jdbc;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

import org.biocluster.account.StaffMember;
import org.biocluster.inbox.AuthorMatch;
import org.biocluster.inbox.FacetCount;
import org.biocluster.inbox.FilePart;
import org.biocluster.inbox.Inbox;
import org.biocluster.inbox.InboxFacet;
import org.biocluster.inbox.InboxItem;
import org.biocluster.inbox.InboxQuery;
import org.biocluster.inbox.ProposalDetail;
import org.biocluster.proposal.ProposalId;
import org.biocluster.proposal.Submitter;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Reads the view. The names are unqualified: the role's search path leads to the live schema, also after a swap.
public final class JdbcInbox implements Inbox {

	/// Nobody needs to know exactly how many more there are.
	static final int COUNTED = 1000;

	/// So many lines tell whether words are frequent in a list.
	static final int SAMPLE = 300;

	private final JdbcClient jdbc;

	private final WordFrequency words;

	private final int bound;

	/// @param jdbc plans every statement anew ([PlannedAnew])
	public JdbcInbox(JdbcClient jdbc) {
		this(jdbc, COUNTED, SAMPLE);
	}

	/// @param bound counts are exact up to it
	JdbcInbox(JdbcClient jdbc, int bound, int sample) {
		this.jdbc = jdbc;
		this.words = new WordFrequency(jdbc, sample);
		this.bound = bound;
	}

	@Override
	public List<InboxItem> page(InboxQuery query) {
		InboxSql sql = new InboxSql(query, words.isFrequent(query));
		return jdbc.sql(sql.page()).params(sql.parameters()).query(InboxRows::item).list();
	}

	@Override
	public List<InboxItem> page(InboxQuery query, StaffMember reader) {
		return new KnownVersions(jdbc, reader).of(page(query));
	}

	@Override
	public Map<InboxFacet, Map<String, FacetCount>> counts(InboxQuery query) {
		Map<InboxFacet, Map<String, FacetCount>> counts = new EnumMap<>(InboxFacet.class);
		CountsSql sql = new CountsSql(query, bound, words.isFrequent(query));
		jdbc.sql(sql.text()).params(sql.parameters()).query((row) -> {
			counts.computeIfAbsent(InboxFacet.valueOf(row.getString("facet")), (_) -> new TreeMap<>())
				.put(row.getString("value"), new FacetCount(row.getLong("n"), row.getBoolean("more")));
		});
		return counts;
	}

	@Override
	public void seen(ProposalId id, long version, String member) {
		jdbc.sql("""
				insert into desk_own.seen (member, proposal_id, version) values (:member, :id, :version)
				on conflict (member, proposal_id) do update set version = excluded.version
				where seen.version < excluded.version""")
			.param("member", member)
			.param("id", id.value())
			.param("version", version)
			.update();
	}

	@Override
	public Map<String, FacetCount> openByGroup() {
		return new GroupCounts(jdbc, bound).open();
	}

	@Override
	public Optional<ProposalDetail> find(ProposalId id, StaffMember reader) {
		TextRows texts = new TextRows(jdbc);
		return readable(List.of(id), reader)
			.query((row, _) -> InboxRows.detail(row, groups(id), texts.inForce(id), texts.papers(id), timeline(id),
					new ReviewReader(jdbc).read(row)))
			.optional()
			.map((found) -> reader.seesDrafts(found.item().primaryGroup()) ? found : found.withoutDrafts());
	}

	@Override
	public List<InboxItem> items(Collection<ProposalId> ids, StaffMember reader) {
		return new KnownVersions(jdbc, reader).of(readable(ids, reader).query(InboxRows::item).list());
	}

	private JdbcClient.StatementSpec readable(Collection<ProposalId> ids, StaffMember reader) {
		return jdbc.sql("""
				select p.*, t.value as title, null as group_role, null::bigint as seen from proposal p
				left join proposal_text pt on pt.proposal_id = p.proposal_id and pt.kind = 'TITLE'
				left join text t on t.proposal_id = pt.proposal_id and t.text_id = pt.text_id
				where p.proposal_id = any(:ids) and (:all or exists (
					select from proposal_group g where g.proposal_id = p.proposal_id and g.grp = any(:groups)))""")
			.param("ids", ids.stream().map(ProposalId::value).toArray(UUID[]::new))
			.param("all", reader.seesAllGroups())
			.param("groups", reader.groups().toArray(String[]::new));
	}

	@Override
	public List<ProposalDetail.TextPart> content(ProposalId id, long version) {
		return new TextRows(jdbc).content(id, version);
	}

	@Override
	public List<ProposalDetail.TextPart> former(ProposalId id) {
		return new TextRows(jdbc).former(id);
	}

	@Override
	public List<InboxItem> similar(ProposalId id, StaffMember reader, int most) {
		return new SimilarRows(jdbc).of(id, reader, most);
	}

	@Override
	public List<FilePart> files(ProposalId id) {
		return new FileRows(jdbc).read(id);
	}

	@Override
	public Optional<Submitter> submitter(ProposalId id) {
		return new AuthorRows(jdbc).of(id);
	}

	@Override
	public List<AuthorMatch> byAuthor(String surname, @Nullable Set<String> primaryGroups, int most) {
		return new AuthorRows(jdbc).of(surname, primaryGroups, most);
	}

	@Override
	public Set<String> groupsOf(Collection<ProposalId> ids) {
		return new TreeSet<>(jdbc.sql("select distinct grp from proposal_group where proposal_id = any(:ids)")
			.param("ids", ids.stream().map(ProposalId::value).toArray(UUID[]::new))
			.query(String.class)
			.list());
	}

	@Override
	public Set<String> primaryGroupsOf(Collection<ProposalId> ids) {
		return new TreeSet<>(jdbc.sql(
				"select distinct primary_group from proposal where primary_group is not null and proposal_id = any(:ids)")
			.param("ids", ids.stream().map(ProposalId::value).toArray(UUID[]::new))
			.query(String.class)
			.list());
	}

	@Override
	public List<LogPosition> history(ProposalId id) {
		return jdbc.sql("select log_partition, log_offset from event where proposal_id = :id order by version")
			.param("id", id.value())
			.query((row, _) -> new LogPosition(row.getInt(1), row.getLong(2)))
			.list();
	}

	private List<ProposalDetail.GroupPart> groups(ProposalId id) {
		return jdbc.sql("select grp, role from proposal_group where proposal_id = :id order by position")
			.param("id", id.value())
			.query(InboxRows::group)
			.list();
	}

	private List<ProposalDetail.TimelineEntry> timeline(ProposalId id) {
		return jdbc.sql("select * from event where proposal_id = :id order by version")
			.param("id", id.value())
			.query(InboxRows::timelineEntry)
			.list();
	}

}
