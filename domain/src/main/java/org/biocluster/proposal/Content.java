package org.biocluster.proposal;

import java.util.List;

/// What a proposal says, as codes and names of texts.
/// @param fingerprint of the content as it stands
/// @param flags what the secretariat should look at in it; they stay with it wherever the proposal goes
/// @param version of the proposal when the content last changed; opinions on an older one are out of date
public record Content(Classification classification, List<TextRef> texts, List<FileRef> files, String fingerprint,
		List<String> flags, long version) {

	public Content {
		texts = List.copyOf(texts);
		files = List.copyOf(files);
		flags = List.copyOf(flags);
	}

	Content reclassified(Classification anew, long at) {
		return new Content(anew, texts, files, fingerprint, flags, at);
	}

}
