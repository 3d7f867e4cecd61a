package org.biocluster.submission;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import org.biocluster.language.Bilingual;
import org.biocluster.language.Language;
import org.biocluster.submission.ConsentDocuments.Document;

/// Loads the consent documents that the product comes with.
public final class ConsentTexts {

	private static final String VERSION = "3-draft";

	private ConsentTexts() {
	}

	/// @param operator who processes personal data, in both languages
	public static ConsentDocuments load(Bilingual operator) {
		return new ConsentDocuments(document("personal-data", operator), document("publication", operator));
	}

	private static Document document(String code, Bilingual operator) {
		Bilingual text = new Bilingual(text(code, Language.RU, operator), text(code, Language.EN, operator));
		return new Document(code, VERSION, sha256(text.ru() + "\n" + text.en()), text);
	}

	private static String text(String code, Language language, Bilingual operator) {
		String name = code + "_" + language.code() + ".txt";
		try (InputStream file = ConsentTexts.class.getResourceAsStream(name)) {
			if (file == null) {
				throw new IllegalStateException("No consent document at " + name);
			}
			return new String(file.readAllBytes(), StandardCharsets.UTF_8).strip()
				.replace("{operator}", operator.in(language));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String sha256(String text) {
		try {
			byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(hash);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256", ex);
		}
	}

}
