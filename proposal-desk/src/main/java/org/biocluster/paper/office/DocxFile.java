package org.biocluster.paper.office;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.util.List;

import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.biocluster.paper.Paper;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;

/// Writes a paper as a text document: A4 across, the head of the table on every page.
public final class DocxFile {

	private static final String FONT = "Times New Roman";

	private static final int SMALL = 9;

	/// A4 across and the width between its margins, in twentieths of a point.
	private static final int LONG_SIDE = 16838;

	private static final int SHORT_SIDE = 11906;

	private static final int PRINTED = 13958;

	private DocxFile() {
	}

	public static void write(Paper paper, OutputStream out) throws IOException {
		try (XWPFDocument document = new XWPFDocument()) {
			CTPageSz page = document.getDocument().getBody().addNewSectPr().addNewPgSz();
			page.setOrient(STPageOrientation.LANDSCAPE);
			page.setW(BigInteger.valueOf(LONG_SIDE));
			page.setH(BigInteger.valueOf(SHORT_SIDE));
			paragraph(document.createParagraph(), paper.title(), true, 14).setAlignment(ParagraphAlignment.CENTER);
			paragraph(document.createParagraph(), paper.heading(), false, 11).setAlignment(ParagraphAlignment.CENTER);
			table(document, paper);
			paper.notes().forEach((note) -> paragraph(document.createParagraph(), note, false, SMALL));
			document.write(out);
		}
	}

	private static void table(XWPFDocument document, Paper paper) {
		List<Paper.Column> columns = paper.columns();
		int whole = columns.stream().mapToInt(Paper.Column::width).sum();
		XWPFTable table = document.createTable(1, columns.size());
		table.setWidth(String.valueOf(PRINTED));
		XWPFTableRow head = table.getRow(0);
		head.setRepeatHeader(true);
		for (int column = 0; column < columns.size(); column++) {
			cell(head.getCell(column), columns.get(column).title(), true);
			head.getCell(column).setWidth(width(columns.get(column), whole));
		}
		for (List<String> cells : paper.rows()) {
			XWPFTableRow row = table.createRow();
			for (int column = 0; column < cells.size(); column++) {
				cell(row.getCell(column), cells.get(column), false);
				row.getCell(column).setWidth(width(columns.get(column), whole));
			}
		}
	}

	/// Stands in every row: not every program takes it from the first one.
	private static String width(Paper.Column column, int whole) {
		return String.valueOf(PRINTED * column.width() / whole);
	}

	private static void cell(XWPFTableCell cell, String text, boolean bold) {
		paragraph(cell.getParagraphs().getFirst(), text, bold, SMALL);
	}

	/// What XML cannot hold is left out.
	private static XWPFParagraph paragraph(XWPFParagraph paragraph, String text, boolean bold, int size) {
		paragraph.setSpacingAfter(0);
		XWPFRun run = paragraph.createRun();
		run.setFontFamily(FONT);
		run.setFontSize(size);
		run.setBold(bold);
		String[] lines = text.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", "").split("\n", -1);
		for (int line = 0; line < lines.length; line++) {
			if (line > 0) {
				run.addBreak();
			}
			run.setText(lines[line]);
		}
		return paragraph;
	}

}
