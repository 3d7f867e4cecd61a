package org.biocluster.paper.office;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
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

	/// Left and right, in inches.
	private static final double MARGIN = 0.4;

	/// Of one line, in points.
	private static final float LINE = 15;

	/// What Excel takes for one row, in points.
	private static final float HIGHEST = 409;

	private XlsxFile() {
	}

	public static void write(Paper paper, OutputStream out) throws IOException {
		try (SXSSFWorkbook book = new SXSSFWorkbook()) {
			SXSSFSheet sheet = book.createSheet(paper.title());
			printed(sheet);
			row(sheet, 0, List.of(paper.title()), style(book, true));
			row(sheet, 1, List.of(paper.heading()), style(book, false));
			int columns = paper.columns().size();
			for (int line = 0; line < HEAD; line++) {
				across(sheet, line, columns);
			}
			row(sheet, HEAD, paper.columns().stream().map(Paper.Column::title).toList(), framed(style(book, true)));
			for (int column = 0; column < columns; column++) {
				sheet.setColumnWidth(column, paper.columns().get(column).width() * 256);
			}
			sheet.setRepeatingRows(new CellRangeAddress(HEAD, HEAD, 0, columns - 1));
			sheet.createFreezePane(0, HEAD + 1);
			body(sheet, paper, framed(style(book, false)), style(book, false));
			book.write(out);
		}
	}

	private static void printed(SXSSFSheet sheet) {
		PrintSetup setup = sheet.getPrintSetup();
		setup.setPaperSize(PrintSetup.A4_PAPERSIZE);
		setup.setLandscape(true);
		setup.setFitHeight((short) 0);
		sheet.setFitToPage(true);
		for (PageMargin side : List.of(PageMargin.LEFT, PageMargin.RIGHT)) {
			sheet.setMargin(side, MARGIN);
		}
		sheet.getFooter().setRight("&P / &N");
	}

	private static void body(SXSSFSheet sheet, Paper paper, CellStyle cell, CellStyle text) {
		int line = HEAD + 1;
		for (List<String> cells : paper.rows()) {
			row(sheet, line, cells, cell).setHeightInPoints(height(paper, cells));
			line++;
		}
		int whole = paper.columns().stream().mapToInt(Paper.Column::width).sum();
		for (String note : paper.notes()) {
			row(sheet, line, List.of(note), text).setHeightInPoints(LINE * lines(note, whole));
			across(sheet, line++, paper.columns().size());
		}
	}

	private static void across(SXSSFSheet sheet, int line, int columns) {
		if (columns > 1) {
			sheet.addMergedRegion(new CellRangeAddress(line, line, 0, columns - 1));
		}
	}

	/// Said outright: not every program finds out by itself how high wrapped text is.
	private static float height(Paper paper, List<String> cells) {
		int most = 1;
		for (int column = 0; column < cells.size(); column++) {
			most = Math.max(most, lines(cells.get(column), paper.columns().get(column).width()));
		}
		return Math.min(HIGHEST, LINE * most);
	}

	/// How many lines a text takes, with room for words that do not fill theirs.
	private static int lines(String text, int width) {
		int room = Math.max(1, width * 9 / 10);
		return text.lines().mapToInt((line) -> 1 + Math.max(0, line.length() - 1) / room).sum();
	}

	private static Row row(SXSSFSheet sheet, int line, List<String> cells, CellStyle style) {
		Row row = sheet.createRow(line);
		for (int column = 0; column < cells.size(); column++) {
			Cell cell = row.createCell(column);
			String value = cells.get(column);
			cell.setCellValue(value.length() > LONGEST ? value.substring(0, LONGEST) + "…" : value);
			cell.setCellStyle(style);
		}
		return row;
	}

	private static CellStyle framed(CellStyle style) {
		style.setBorderTop(BorderStyle.THIN);
		style.setBorderBottom(BorderStyle.THIN);
		style.setBorderLeft(BorderStyle.THIN);
		style.setBorderRight(BorderStyle.THIN);
		return style;
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
