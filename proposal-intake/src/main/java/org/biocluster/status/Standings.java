package org.biocluster.status;

import java.util.Optional;

import org.biocluster.link.Link;

/// Finds proposals by their links. A forged link, one of a former generation and one for another purpose are all the
/// same: there is nothing. Thread-safe.
public final class Standings {

	private final ProposalLinks links;

	private final ProposalViews views;

	public Standings(ProposalLinks links, ProposalViews views) {
		this.links = links;
		this.views = views;
	}

	/// The proposal behind a receipt.
	public Optional<Standing> byReceipt(String token) {
		return this.links.verifyReceipt(token).flatMap(this::standing);
	}

	/// The proposal behind a manage token.
	public Optional<Standing> byManageToken(String token) {
		return this.links.verifyManageToken(token).flatMap(this::standing);
	}

	/// The same while the view cannot be read: the link is genuine, whether it is still
	/// valid nobody can say.
	public Optional<Standing> byReceiptAlone(String token) {
		return this.links.verifyReceipt(token).map(Standings::alone);
	}

	/// The same for a manage token.
	public Optional<Standing> byManageTokenAlone(String token) {
		return this.links.verifyManageToken(token).map(Standings::alone);
	}

	private static Standing alone(Link link) {
		return new Standing(link.proposalId(), link.generation(), null);
	}

	private Optional<Standing> standing(Link link) {
		Optional<ProposalView> view = this.views.find(link.proposalId());
		int valid = view.map(ProposalView::linkGeneration).orElse(ProposalLinks.FIRST_GENERATION);
		return (link.generation() == valid)
				? Optional.of(new Standing(link.proposalId(), link.generation(), view.orElse(null))) : Optional.empty();
	}

}
