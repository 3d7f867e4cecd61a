package org.biocluster.proposal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;

import org.biocluster.language.Language;
import org.biocluster.proposal.ProposalState.Existing;
import org.jspecify.annotations.Nullable;

/// Random requests, most of them such as somebody entitled could make.
final class RandomRequests {

	private static final List<Role> STAFF = List.of(Role.CHAIR, Role.DEPUTY, Role.GROUP_SECRETARY, Role.MEMBER,
			Role.SECRETARIAT, Role.ADMINISTRATOR, Role.AUDITOR);

	private final RandomGenerator random;

	private final Instant now;

	RandomRequests(RandomGenerator random, Instant now) {
		this.random = random;
		this.now = now;
	}

	Request<? extends Command> next(int proposal, int step, StoredProposal stored) {
		if (!(stored.state() instanceof Existing existing) || random.nextInt(200) == 0) {
			Command first = random.nextInt(5) == 0 ? Proposals.held(Proposals.submit("f" + proposal), "HONEYPOT")
					: Proposals.submit("f" + proposal);
			return request(proposal, step, Actor.SUBMITTER, Set.of(), null, first);
		}
		List<Command> commands = SampleCommands.all(existing, now, step);
		Command command = commands.get(random.nextInt(commands.size()));
		Long basedOn = random.nextInt(3) == 0 ? Math.max(0, existing.version() - random.nextInt(3)) : null;
		if (command instanceof SubmitterCommand) {
			return request(proposal, step, Actor.SUBMITTER, Set.of(), basedOn, command);
		}
		boolean entitled = random.nextInt(10) < 9;
		Actor actor = new Actor("m" + random.nextInt(3),
				entitled ? entitled(command) : STAFF.get(random.nextInt(STAFF.size())));
		Set<String> groups = entitled ? SampleCommands.groups(existing) : groupsOf(random);
		return request(proposal, step, actor, groups, basedOn, command);
	}

	private Role entitled(Command command) {
		return command instanceof StaffCommand.Formal || command instanceof StaffCommand.Anytime
				|| command instanceof StaffCommand.Reopen || random.nextInt(8) == 0 ? Role.SECRETARIAT : Role.CHAIR;
	}

	private static Set<String> groupsOf(RandomGenerator random) {
		List<String> groups = List.of("bioenergy", "agri-food", "main", "secretariat", "programme");
		return Set.of(groups.get(random.nextInt(groups.size())));
	}

	private Request<? extends Command> request(int proposal, int step, Actor actor, Set<String> groups,
			@Nullable Long basedOn, Command command) {
		return new Request<>(new CommandId(new UUID(3, step)), Proposals.proposal(proposal),
				now.minus(Duration.ofSeconds(1)), actor, groups, basedOn, Language.RU, command);
	}

}
