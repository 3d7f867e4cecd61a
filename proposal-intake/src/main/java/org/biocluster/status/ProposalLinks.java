package org.biocluster.status;

import java.util.Optional;

import org.biocluster.link.Link;
import org.biocluster.link.Links;
import org.biocluster.proposal.ProposalId;

/// The addresses of one proposal. Built from the configured address of the site only, never from what a request claims.
/// Thread-safe.
public final class ProposalLinks {

	/// The generation that every proposal begins with.
	public static final int FIRST_GENERATION = 1;

	private final Links links;

	private final String publicUrl;

	public ProposalLinks(Links links, String publicUrl) {
		this.links = links;
		this.publicUrl = publicUrl;
	}

	/// The token that reads.
	public String receipt(ProposalId id, int generation) {
		return this.links.receipt(id, generation);
	}

	/// The token that also changes.
	public String manageToken(ProposalId id, int generation) {
		return this.links.manage(id, generation);
	}

	/// The page that shows where the proposal stands.
	public String statusUrl(ProposalId id, int generation) {
		return statusUrl(receipt(id, generation));
	}

	/// The same for a receipt that was made before.
	public String statusUrl(String receipt) {
		return this.publicUrl + "/proposals/" + receipt;
	}

	/// The page on which the author can change something.
	public String manageUrl(ProposalId id, int generation) {
		return this.publicUrl + "/manage/" + manageToken(id, generation);
	}

	/// The status over REST.
	public String apiUrl(String receipt) {
		return this.publicUrl + "/api/v1/proposals/" + receipt;
	}

	/// What a receipt says; empty for anything but a genuine receipt.
	public Optional<Link> verifyReceipt(String token) {
		return this.links.verify(token).filter((link) -> link.purpose() == Link.Purpose.STATUS);
	}

	/// What a manage token says; empty for anything but a genuine one.
	public Optional<Link> verifyManageToken(String token) {
		return this.links.verify(token).filter((link) -> link.purpose() == Link.Purpose.MANAGE);
	}

}
