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
import org.biocluster.inbox.InboxSearch;
import org.biocluster.inbox.ProposalDetail;
import org.biocluster.language.Language;
import org.biocluster.proposal.ProposalId;
import org.biocluster.proposal.Submitter;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Reads the view. The names are unqualified: the role's search path leads to the live schema, also after a swap.
public final class JdbcInbox implements Inbox {

	/// Nobody needs to know exactly how many more there are.
	static final int COUNTED = 1000;

	/// So many lines tell whether words are frequent in a list.
	private static final int SAMPLE = 300;

	/// What comes after the submission.
	private static final String[] PAPERS = { "QUESTION", "ANSWER", "REASON", "REMARKS", "NOTE", "DECISION", "TASK" };

	private final JdbcClient jdbc;

	private final int bound;

	/// @param jdbc plans every statement anew ([PlannedAnew])
	public JdbcInbox(JdbcClient jdbc) {
		this(jdbc, COUNTED);
	}

	/// @param bound counts are exact up to it
	JdbcInbox(JdbcClient jdbc, int bound) {
		this.jdbc = jdbc;
		this.bound = bound;
	}

	@Override
	public List<InboxItem> page(InboxQuery query) {
		InboxSql sql = new InboxSql(query, walks(query));
		String text = sql.page();
		return jdbc.sql(text).params(sql.parameters()).query(InboxRows::item).list();
	}

	/// Whether a tenth of the first lines have the words, so that going on from line to
	/// line finds enough soon.
	boolean walks(InboxQuery query) {
		InboxSearch search = query.search();
		if (search == null || search.words() == null) {
			return false;
		}
		InboxScope scope = new InboxScope(query, true);
		String sample = scope.sample(SAMPLE);
		return Boolean.TRUE.equals(jdbc.sql(sample)
			.params(scope.parameters())
			.query((row, _) -> row.getInt("lines") < SAMPLE || row.getInt("hits") * 10 >= SAMPLE)
			.single());
	}

	@Override
	public Map<InboxFacet, Map<String, FacetCount>> counts(InboxQuery query) {
		Map<InboxFacet, Map<String, FacetCount>> counts = new EnumMap<>(InboxFacet.class);
		CountsSql sql = new CountsSql(query, bound, walks(query));
		String text = sql.text();
		jdbc.sql(text).params(sql.parameters()).query((row) -> {
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
		return readable(List.of(id), reader)
			.query((row, _) -> InboxRows.detail(row, groups(id), texts(id), papers(id), timeline(id),
					new ReviewReader(jdbc).read(row)))
			.optional();
	}

	@Override
	public List<InboxItem> items(Collection<ProposalId> ids, StaffMember reader) {
		return readable(ids, reader).query(InboxRows::item).list();
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
		return jdbc.sql("""
				select c.text_id, c.kind, t.value from content_text c
				left join text t on t.proposal_id = c.proposal_id and t.text_id = c.text_id
				where c.proposal_id = :id and c.version = (
					select max(version) from content_text where proposal_id = :id and version <= :version)
				order by c.position""").param("id", id.value()).param("version", version).query(InboxRows::text).list();
	}

	@Override
	public List<ProposalDetail.TextPart> former(ProposalId id) {
		return jdbc.sql("""
				select max(version) from content_text where proposal_id = :id and version < (
					select max(version) from content_text where proposal_id = :id)
				having max(version) is not null""")
			.param("id", id.value())
			.query((row, _) -> row.getLong(1))
			.optional()
			.map((version) -> content(id, version))
			.orElse(List.of());
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
		return jdbc.sql("select * from submitter where proposal_id = :id")
			.param("id", id.value())
			.query((row, _) -> new Submitter(row.getString("surname"), row.getString("given_name"),
					row.getString("patronymic"), row.getString("position"), row.getString("email"),
					row.getString("phone"), Language.ofCode(row.getString("language")).orElse(Language.RU),
					List.of((String[]) row.getArray("publishable").getArray())))
			.optional();
	}

	@Override
	public List<AuthorMatch> byAuthor(String surname, @Nullable Set<String> primaryGroups, int most) {
		String begins = AuthorMatch.comparable(surname).replaceAll("[\\\\%_]", "\\\\$0") + "%";
		return jdbc.sql("""
				select p.*, t.value as title, null as group_role, null::bigint as seen, found.author from (
					select f.proposal_id, concat_ws(' ', a.surname, a.given_name, a.patronymic) as author
					from submitter a join proposal f on f.proposal_id = a.proposal_id
					where a.search_name like :begins and (:all or f.primary_group = any(:groups))
					order by f.submitted_at desc, f.proposal_id desc limit :most) found
				join proposal p on p.proposal_id = found.proposal_id
				left join proposal_text pt on pt.proposal_id = p.proposal_id and pt.kind = 'TITLE'
				left join text t on t.proposal_id = pt.proposal_id and t.text_id = pt.text_id
				order by p.submitted_at desc, p.proposal_id desc""")
			.param("begins", begins)
			.param("all", primaryGroups == null)
			.param("groups", primaryGroups == null ? new String[0] : primaryGroups.toArray(String[]::new))
			.param("most", most)
			.query((row, number) -> new AuthorMatch(InboxRows.item(row, number), row.getString("author")))
			.list();
	}

	@Override
	public Set<String> groupsOf(Collection<ProposalId> ids) {
		return new TreeSet<>(jdbc.sql("select distinct grp from proposal_group where proposal_id = any(:ids)")
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

	private List<ProposalDetail.TextPart> texts(ProposalId id) {
		return jdbc.sql("""
				select pt.text_id, pt.kind, t.value from proposal_text pt
				left join text t on t.proposal_id = pt.proposal_id and t.text_id = pt.text_id
				where pt.proposal_id = :id order by pt.position""")
			.param("id", id.value())
			.query(InboxRows::text)
			.list();
	}

	/// In no order: which paper belongs to which step is not kept.
	private List<ProposalDetail.TextPart> papers(ProposalId id) {
		return jdbc.sql("""
				select t.text_id, t.kind, t.value from text t where t.proposal_id = :id and (t.kind = any(:kinds)
					or t.text_id in (select f.name_id from file f where f.proposal_id = :id and f.answer))
				order by t.kind, t.text_id""")
			.param("id", id.value())
			.param("kinds", PAPERS)
			.query(InboxRows::text)
			.list();
	}

	private List<ProposalDetail.TimelineEntry> timeline(ProposalId id) {
		return jdbc.sql("select * from event where proposal_id = :id order by version")
			.param("id", id.value())
			.query(InboxRows::timelineEntry)
			.list();
	}

}
