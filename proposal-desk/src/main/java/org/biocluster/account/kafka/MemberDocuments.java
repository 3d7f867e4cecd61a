package org.biocluster.account.kafka;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.biocluster.account.Account;
import org.biocluster.account.Accounts;
import org.biocluster.group.GroupMember;
import org.biocluster.group.GroupMembers;
import org.biocluster.journal.LogEntry;
import org.biocluster.journal.kafka.TopicLog;
import org.biocluster.journal.kafka.TopicWriter;
import org.biocluster.policy.Group;
import org.biocluster.policy.Policy;
import org.biocluster.topic.Topics;

/// Keeps one document per group about its members, in step with the accounts.
public final class MemberDocuments {

	private final Accounts accounts;

	private final TopicLog log;

	private final TopicWriter writer;

	private final InstantSource clock;

	public MemberDocuments(Accounts accounts, TopicLog log, TopicWriter writer, InstantSource clock) {
		this.accounts = accounts;
		this.log = log;
		this.writer = writer;
		this.clock = clock;
	}

	/// Publishes every document that does not say what the accounts say, or that
	/// something unreadable was written over.
	public synchronized void publish(Policy policy) {
		Map<String, GroupMembers> known = new TreeMap<>();
		Set<String> covered = new TreeSet<>();
		read(known, covered);
		List<Account> all = accounts.all();
		for (Group group : policy.groups()) {
			List<GroupMember> members = members(all, group.code());
			GroupMembers former = known.get(group.code());
			if (former == null || covered.contains(group.code()) || !former.members().equals(members)) {
				long version = former == null ? 1 : former.version() + 1;
				writer.write(Topics.GROUP_MEMBERS, group.code(),
						new GroupMembers(group.code(), version, members, clock.instant()));
			}
		}
	}

	private void read(Map<String, GroupMembers> known, Set<String> covered) {
		for (LogEntry<String, GroupMembers> each : log.whole(Topics.GROUP_MEMBERS)) {
			GroupMembers document = each.entry() == null ? null : each.entry().value();
			if (document != null) {
				known.put(document.group(), document);
				covered.remove(document.group());
			}
			else if (each.key() != null) {
				covered.add(new String(each.key(), StandardCharsets.UTF_8));
			}
		}
	}

	private static List<GroupMember> members(List<Account> all, String group) {
		return all.stream()
			.filter((account) -> account.groups().contains(group))
			.map((account) -> new GroupMember(account.id(), account.role(), account.email(), account.language(),
					account.active()))
			.toList();
	}

}
