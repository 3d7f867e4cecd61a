package org.biocluster.paper;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.biocluster.paper.office.DocxFile;
import org.biocluster.paper.office.XlsxFile;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class OfficeFilesTest {

	private static final List<String> DANGEROUS = List.of("=HYPERLINK(\"https://x.example\")", "+1+1", "-2", "@SUM(A1)",
			"\t=1", "первая\nвторая");

	private static final Paper PAPER = new Paper("Сводка", "Все группы",
			List.of(new Paper.Column("№", 5), new Paper.Column("Текст", 40)),
			DANGEROUS.stream().map((text) -> List.of("1", text)).toList(), List.of("Примечание"));

	@Test
	void writesNoFormulaIntoASpreadsheet() throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		XlsxFile.write(PAPER, bytes);
		try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(bytes.toByteArray()))) {
			XSSFSheet sheet = book.getSheetAt(0);
			assertThat(sheet.getRow(2).getCell(1).getStringCellValue()).isEqualTo("Текст");
			for (int line = 0; line < DANGEROUS.size(); line++) {
				Cell cell = sheet.getRow(line + 3).getCell(1);
				assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
				assertThat(cell.getStringCellValue()).isEqualTo(DANGEROUS.get(line));
				assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
			}
		}
	}

	@Test
	void writesATextDocumentWithARepeatedHead() throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		DocxFile.write(PAPER, bytes);
		try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(bytes.toByteArray()))) {
			assertThat(document.getTables().getFirst().getRow(0).isRepeatHeader()).isTrue();
			assertThat(document.getTables().getFirst().getRow(6).getCell(1).getText()).contains("первая", "вторая");
			assertThat(document.getParagraphs().getFirst().getText()).isEqualTo("Сводка");
		}
	}

	@Test
	void givesWrappedTextItsRoom() throws IOException {
		Paper paper = new Paper(
				"Сводка", "Все группы", PAPER.columns(), List.of(List.of("1", "коротко"),
						List.of("2", "слово ".repeat(40)), List.of("3", "слово ".repeat(4000))),
				List.of("Примечание ".repeat(20)));
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		XlsxFile.write(paper, bytes);
		try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(bytes.toByteArray()))) {
			XSSFSheet sheet = book.getSheetAt(0);
			assertThat(sheet.getRow(3).getHeightInPoints()).isEqualTo(15);
			assertThat(sheet.getRow(4).getHeightInPoints()).isBetween(90f, 150f);
			assertThat(sheet.getRow(5).getHeightInPoints()).isEqualTo(409);
			assertThat(sheet.getRow(6).getHeightInPoints()).isGreaterThan(60);
		}
	}

	@Test
	void keepsTheColumnsOfATextDocumentInLine() throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		DocxFile.write(PAPER, bytes);
		try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(bytes.toByteArray()))) {
			assertThat(document.getTables().getFirst().getRows()).allSatisfy((row) -> {
				assertThat(row.getCell(0).getWidth()).isEqualTo(15398 * 5 / 45);
				assertThat(row.getCell(1).getWidth()).isEqualTo(15398 * 40 / 45);
			});
		}
	}

	@Test
	void namesTheGapsBetweenNumbers() {
		assertThat(Gaps.between(List.of(1L, 2L, 4L, 9L))).containsExactly("3", "5–8");
		assertThat(Gaps.between(List.of())).isEmpty();
	}

}
