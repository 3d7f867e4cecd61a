package org.biocluster.action;

import java.util.ArrayList;
import java.util.List;

import org.biocluster.attachment.Upload;
import org.biocluster.language.Language;
import org.biocluster.proposal.FileRef;
import org.biocluster.proposal.Text;
import org.biocluster.proposal.TextKind;

/// The scans of a letter as the command names them: the bytes by their hash, the names as texts that can be forgotten.
record LetterFiles(List<Upload> scans, ActionTexts texts) {

	LetterFiles {
		scans = List.copyOf(scans);
	}

	List<FileRef> files(Language language) {
		List<Text> names = names(language);
		List<FileRef> files = new ArrayList<>();
		for (Upload scan : scans) {
			files.add(new FileRef(scan.sha256(), scan.size(), scan.type().mediaType(), names.get(files.size()).id()));
		}
		return files;
	}

	List<Text> names(Language language) {
		List<Text> names = new ArrayList<>();
		for (Upload scan : scans) {
			names.add(texts.of("scans[" + names.size() + "]", TextKind.FILE_NAME, language, scan.name()));
		}
		return names;
	}

}
