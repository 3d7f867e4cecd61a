package org.biocluster.status.pdf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.biocluster.language.Language;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

import static org.assertj.core.api.Assertions.assertThat;

class NoticePdfTest {

	private static final String URL = "https://biocluster.example/proposals/"
			+ "AAAAAAAAABI0AAAAAAAAVngAAAAB".repeat(2);

	private static final byte[] PDF = NoticePdf
		.of(new Notice(Language.RU, "Биокластер", "Уведомление о регистрации", "Предложение зарегистрировано.",
				List.of(new Notice.Fact("Регистрационный номер", "МБК-2026-00012"),
						new Notice.Fact("Ответственная группа", "Щёлочи, ферменты и ёмкости — «объём»"),
						new Notice.Fact("Ход рассмотрения", URL)),
				"Независимая демонстрационная установка."));

	@Test
	void saysEverythingOnOnePageInLettersThatCanBeCopied() throws IOException {
		try (PdfReader reader = new PdfReader(PDF)) {
			assertThat(reader.getNumberOfPages()).isOne();
			assertThat(new PdfTextExtractor(reader).getTextFromPage(1).replaceAll("\\s+", " ")).contains(
					"Уведомление о регистрации", "МБК-2026-00012", "Щёлочи, ферменты и ёмкости — «объём»",
					"Независимая демонстрационная установка.");
		}
	}

	@Test
	void namesItsTitleAndLanguageAndCarriesItsFonts() throws IOException {
		try (PdfReader reader = new PdfReader(PDF)) {
			assertThat(reader.getInfo()).containsEntry("Title", "Уведомление о регистрации");
			assertThat(reader.getCatalog().get(PdfName.LANG)).hasToString("ru");
		}
		assertThat(new String(PDF, StandardCharsets.ISO_8859_1)).contains("/FontFile2", "LiberationSans")
			.doesNotContain("/JavaScript");
		assertThat(PDF.length).as("only the letters that are used").isLessThan(100_000);
	}

}
