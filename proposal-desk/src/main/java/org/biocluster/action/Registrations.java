package org.biocluster.action;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Collectors;

import org.biocluster.account.StaffMember;
import org.biocluster.attachment.Upload;
import org.biocluster.letter.Scans;
import org.biocluster.proposal.CommandId;
import org.biocluster.proposal.NameBasedIds;
import org.biocluster.proposal.ProposalId;
import org.biocluster.proposal.Request;
import org.biocluster.proposal.StaffCommand.RegisterReceived;
import org.biocluster.taxonomy.Taxonomy;
import org.biocluster.text.ContentKey;
import tools.jackson.databind.JsonNode;

/// Puts proposals that came as letters or by e-mail into the register, in the authors' names. Every identity follows from
/// the one of the proposal and from what is said, so sending it twice is one proposal. Thread-safe.
public final class Registrations {

	private static final String NAME = "proposal." + Action.REGISTER_RECEIVED.code();

	private final Sending sending;

	private final Taxonomy lists;

	private final ContentKey contentKey;

	private final Scans scans;

	private final InstantSource clock;

	public Registrations(Sending sending, Taxonomy lists, ContentKey contentKey, Scans scans, InstantSource clock) {
		this.scans = scans;
		this.sending = sending;
		this.lists = lists;
		this.contentKey = contentKey;
		this.clock = clock;
	}

	/// What became of it.
	/// @param id of the proposal, the same for every attempt
	/// @param fields a JSON object
	/// @param attached scans of the letter that wait
	public ActionResult register(ProposalId id, JsonNode fields, List<Upload> attached, StaffMember member) {
		if (!Action.REGISTER_RECEIVED.isOpenTo(member.role())) {
			return sending.refused(NAME, member, id, new ActionResult.NotAllowed());
		}
		Instant now = clock.instant();
		ActionTexts texts = new ActionTexts(new CommandId(id.value()), contentKey);
		ActionBody body = ActionBody.of(fields, texts);
		String fingerprint = contentKey.hash("received/1\n" + fields + hashes(attached));
		RegisterReceived command = new ReceivedReader(body, lists, contentKey, now).read(fingerprint,
				new LetterFiles(attached, texts));
		if (!body.errors().isEmpty()) {
			return sending.refused(NAME, member, id, new ActionResult.Invalid(body.errors()));
		}
		if (!scans.adopt(attached, id)) {
			return sending.failed(NAME, member, id, new ActionResult.NotAccepted());
		}
		return sending.send(NAME, member, new Request<>(new CommandId(NameBasedIds.uuid(id.value(), fingerprint)), id,
				now, member.actor(), member.groups(), null, member.language(), command));
	}

	private static String hashes(List<Upload> attached) {
		return attached.stream().map((scan) -> "\n" + scan.sha256()).collect(Collectors.joining());
	}

}
