package org.biocluster.status.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

import org.librepdf.openpdf.fonts.Liberation;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.Font;
import org.openpdf.text.PageSize;
import org.openpdf.text.Paragraph;
import org.openpdf.text.Phrase;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfWriter;

/// Writes a notice on A4. Its fonts go along, so that every reader has the Cyrillic letters. Used once.
public final class NoticePdf {

	private static final float MARGIN = 62;

	private static final float[] COLUMNS = { 1, 2 };

	private static final float LINE = 0.5f;

	private static final float GAP = 14;

	private static final float PADDING = 6;

	private static final float LEADING = 1.3f;

	private final Font heading = font(Liberation.SANS_BOLD, 18);

	private final Font text = font(Liberation.SANS, 11);

	private final Font strong = font(Liberation.SANS_BOLD, 11);

	private final Font small = font(Liberation.SANS, 9);

	private NoticePdf() {
	}

	/// The document.
	public static byte[] of(Notice notice) {
		return new NoticePdf().write(notice);
	}

	private byte[] write(Notice notice) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (Document document = new Document(PageSize.A4, MARGIN, MARGIN, MARGIN, MARGIN)) {
			PdfWriter writer = PdfWriter.getInstance(document, bytes);
			writer.getExtraCatalog().put(PdfName.LANG, new PdfString(notice.language().code()));
			document.addTitle(notice.title());
			document.addAuthor(notice.from());
			document.open();
			document.add(paragraph(notice.from(), this.small));
			document.add(paragraph(notice.title(), this.heading));
			document.add(paragraph(notice.lead(), this.text));
			document.add(table(notice));
			document.add(paragraph(notice.remark(), this.small));
		}
		return bytes.toByteArray();
	}

	private PdfPTable table(Notice notice) {
		PdfPTable table = new PdfPTable(COLUMNS);
		table.setWidthPercentage(100);
		table.setSpacingBefore(GAP);
		table.setSpacingAfter(GAP);
		notice.facts().forEach((fact) -> {
			table.addCell(cell(fact.label(), this.text));
			table.addCell(cell(fact.value(), this.strong));
		});
		return table;
	}

	private static PdfPCell cell(String words, Font font) {
		PdfPCell cell = new PdfPCell(new Phrase(words, font));
		cell.setBorder(Rectangle.BOTTOM);
		cell.setBorderWidth(LINE);
		cell.setPadding(PADDING);
		cell.setPaddingLeft(0);
		cell.setLeading(0, LEADING);
		return cell;
	}

	private static Paragraph paragraph(String words, Font font) {
		Paragraph paragraph = new Paragraph(words, font);
		paragraph.setAlignment(Element.ALIGN_LEFT);
		paragraph.setSpacingAfter(GAP);
		return paragraph;
	}

	private static Font font(Liberation kind, int size) {
		try {
			return kind.create(size);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The fonts of notices are missing", ex);
		}
	}

}
