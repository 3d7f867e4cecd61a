package org.biocluster.letter;

import java.net.URI;

import org.biocluster.link.Links;
import org.biocluster.proposal.ProposalId;

/// Addresses of pages that letters lead to.
/// @param publicUrl base of the pages for authors
/// @param deskUrl base of the pages for staff
public record WebAddresses(URI publicUrl, URI deskUrl, Links links) {

	String status(ProposalId proposalId, int generation) {
		return below(publicUrl, "/proposals/" + links.receipt(proposalId, generation));
	}

	String manage(ProposalId proposalId, int generation) {
		return below(publicUrl, "/manage/" + links.manage(proposalId, generation));
	}

	String desk(ProposalId proposalId) {
		return below(deskUrl, "/proposals/" + proposalId);
	}

	private static String below(URI base, String path) {
		String text = base.toString();
		return (text.endsWith("/") ? text.substring(0, text.length() - 1) : text) + path;
	}

}
