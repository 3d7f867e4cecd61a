package org.biocluster.paper.office;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.util.List;

import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.biocluster.paper.Paper;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;

/// Writes a paper as a text document: A4 across, the head of the table and a number on every page.
public final class DocxFile {

	private static final String FONT = "Times New Roman";

	private static final int SMALL = 9;

	/// A4 across, its margins and the width between them, in twentieths of a point.
	private static final int LONG_SIDE = 16838;

	private static final int SHORT_SIDE = 11906;

	private static final int MARGIN = 720;

	private static final int PRINTED = LONG_SIDE - 2 * MARGIN;

	/// Between a line of the table and its text.
	private static final int PADDING = 60;

	private DocxFile() {
	}

	public static void write(Paper paper, OutputStream out) throws IOException {
		try (XWPFDocument document = new XWPFDocument()) {
			across(document.getDocument().getBody().addNewSectPr());
			pageNumbers(document);
			paragraph(document.createParagraph(), paper.title(), true, 14).setAlignment(ParagraphAlignment.CENTER);
			XWPFParagraph heading = paragraph(document.createParagraph(), paper.heading(), false, 11);
			heading.setAlignment(ParagraphAlignment.CENTER);
			heading.setSpacingAfter(2 * PADDING);
			table(document, paper);
			paper.notes().forEach((note) -> paragraph(document.createParagraph(), note, false, SMALL));
			document.write(out);
		}
	}

	private static void across(CTSectPr section) {
		CTPageSz page = section.addNewPgSz();
		page.setOrient(STPageOrientation.LANDSCAPE);
		page.setW(BigInteger.valueOf(LONG_SIDE));
		page.setH(BigInteger.valueOf(SHORT_SIDE));
		CTPageMar margins = section.addNewPgMar();
		BigInteger margin = BigInteger.valueOf(MARGIN);
		margins.setTop(margin);
		margins.setBottom(margin);
		margins.setLeft(margin);
		margins.setRight(margin);
		margins.setHeader(BigInteger.valueOf(MARGIN / 2));
		margins.setFooter(BigInteger.valueOf(MARGIN / 2));
	}

	private static void pageNumbers(XWPFDocument document) {
		XWPFParagraph footer = document.createFooter(HeaderFooterType.DEFAULT).createParagraph();
		footer.setAlignment(ParagraphAlignment.RIGHT);
		footer.getCTP().addNewFldSimple().setInstr("PAGE");
	}

	private static void table(XWPFDocument document, Paper paper) {
		List<Paper.Column> columns = paper.columns();
		int whole = columns.stream().mapToInt(Paper.Column::width).sum();
		XWPFTable table = document.createTable(1, columns.size());
		table.setWidth(String.valueOf(PRINTED));
		table.setCellMargins(0, PADDING, 0, PADDING);
		XWPFTableRow head = table.getRow(0);
		head.setRepeatHeader(true);
		for (int column = 0; column < columns.size(); column++) {
			cell(head.getCell(column), columns.get(column).title(), true);
			head.getCell(column).setWidth(width(columns.get(column), whole));
		}
		for (List<String> cells : paper.rows()) {
			XWPFTableRow row = table.createRow();
			row.setCantSplitRow(true);
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
