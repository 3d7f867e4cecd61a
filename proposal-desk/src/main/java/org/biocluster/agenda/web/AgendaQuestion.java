package org.biocluster.agenda.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

import org.biocluster.account.StaffMember;
import org.biocluster.inbox.Inbox;
import org.biocluster.inbox.InboxFacet;
import org.biocluster.inbox.InboxItem;
import org.biocluster.inbox.InboxQuery;
import org.biocluster.inbox.InboxSort;
import org.biocluster.inbox.ProposalDetail;
import org.biocluster.proposal.SessionRef;
import org.biocluster.session.AgendaItem;
import org.biocluster.session.SessionDocument;
import org.jspecify.annotations.Nullable;

/// A question of an agenda with the proposals that stand under it.
/// @param question null where proposals stand under a number that nobody gave a title yet
public record AgendaQuestion(String item, @Nullable AgendaItem question, List<ProposalDetail> proposals) {

	private static final Pattern DIGITS = Pattern.compile("\\d+");

	public AgendaQuestion {
		proposals = List.copyOf(proposals);
	}

	/// All questions in order.
	static List<AgendaQuestion> of(SessionDocument document, Inbox inbox, StaffMember reader, Instant now) {
		Map<String, AgendaItem> titled = new TreeMap<>();
		Map<String, List<ProposalDetail>> standing = new TreeMap<>();
		Map<String, String> items = new TreeMap<>();
		document.agenda().forEach((question) -> {
			titled.put(question.item(), question);
			items.put(sortable(question.item()), question.item());
		});
		for (ProposalDetail proposal : proposals(document, inbox, reader, now)) {
			String item = item(proposal);
			standing.computeIfAbsent(item, (_) -> new ArrayList<>()).add(proposal);
			items.put(sortable(item), item);
		}
		return items.values()
			.stream()
			.map((item) -> new AgendaQuestion(item, titled.get(item), standing.getOrDefault(item, List.of())))
			.toList();
	}

	/// Every proposal of a session that the reader may read.
	static List<ProposalDetail> proposals(SessionDocument document, Inbox inbox, StaffMember reader, Instant now) {
		List<InboxItem> lines = inbox.page(new InboxQuery(reader.id(), reader.seesAllGroups() ? null : reader.groups(),
				Map.of(InboxFacet.SESSION, document.sessionId()), null, InboxSort.OLDEST, null, false, 500, now));
		return lines.stream().flatMap((line) -> inbox.find(line.id(), reader).stream()).toList();
	}

	/// Under which number a proposal stands; empty for none.
	static String item(ProposalDetail proposal) {
		SessionRef session = proposal.review().session();
		String item = session == null ? null : session.item();
		return item == null ? "" : item;
	}

	/// 2 comes before 10.
	static String sortable(String item) {
		return DIGITS.matcher(item)
			.replaceAll((digits) -> "0".repeat(Math.max(0, 6 - digits.group().length())) + digits.group());
	}

}
