package org.biocluster.paper.office;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.biocluster.paper.Paper;

/// Writes a paper as a spreadsheet. Every cell is text with the mark that keeps it text when somebody edits it, so nothing
/// that an author typed can become a formula.
public final class XlsxFile {

	/// What Excel takes in one cell.
	private static final int LONGEST = 32_000;

	private static final int HEAD = 2;

	private XlsxFile() {
	}

	public static void write(Paper paper, OutputStream out) throws IOException {
		try (SXSSFWorkbook book = new SXSSFWorkbook()) {
			CellStyle text = style(book, false);
			CellStyle head = style(book, true);
			SXSSFSheet sheet = book.createSheet("1");
			sheet.getPrintSetup().setLandscape(true);
			sheet.setFitToPage(true);
			sheet.getPrintSetup().setFitHeight((short) 0);
			row(sheet, 0, List.of(paper.title()), head);
			row(sheet, 1, List.of(paper.heading()), text);
			int columns = paper.columns().size();
			for (int line = 0; line < HEAD; line++) {
				sheet.addMergedRegion(new CellRangeAddress(line, line, 0, columns - 1));
			}
			row(sheet, HEAD, paper.columns().stream().map(Paper.Column::title).toList(), head);
			for (int column = 0; column < columns; column++) {
				sheet.setColumnWidth(column, paper.columns().get(column).width() * 256);
			}
			sheet.setRepeatingRows(new CellRangeAddress(HEAD, HEAD, 0, columns - 1));
			sheet.createFreezePane(0, HEAD + 1);
			int line = HEAD + 1;
			for (List<String> cells : paper.rows()) {
				row(sheet, line++, cells, text);
			}
			for (String note : paper.notes()) {
				row(sheet, line++, List.of(note), text);
			}
			book.write(out);
		}
	}

	private static void row(SXSSFSheet sheet, int line, List<String> cells, CellStyle style) {
		Row row = sheet.createRow(line);
		for (int column = 0; column < cells.size(); column++) {
			Cell cell = row.createCell(column);
			String value = cells.get(column);
			cell.setCellValue(value.length() > LONGEST ? value.substring(0, LONGEST) + "…" : value);
			cell.setCellStyle(style);
		}
	}

	private static CellStyle style(SXSSFWorkbook book, boolean bold) {
		Font font = book.createFont();
		font.setBold(bold);
		CellStyle style = book.createCellStyle();
		style.setFont(font);
		style.setWrapText(true);
		style.setVerticalAlignment(VerticalAlignment.TOP);
		style.setQuotePrefixed(true);
		return style;
	}

}
