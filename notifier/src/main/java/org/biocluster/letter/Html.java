package org.biocluster.letter;

import java.util.stream.Collectors;

import org.springframework.web.util.HtmlUtils;

/// Shows a letter as an HTML document that needs nothing from anywhere else.
final class Html {

	private static final String PAGE = """
			<!doctype html>
			<html lang="%s">
			<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>%s</title></head>
			<body style="margin:0;padding:24px;color:#1a1a1a;background:#ffffff;font:16px/1.5 sans-serif">
			<div style="max-width:640px">
			%s
			</div>
			</body>
			</html>
			""";

	private Html() {
	}

	static String of(Letter letter) {
		String blocks = letter.blocks().stream().map(Html::block).collect(Collectors.joining("\n"));
		return PAGE.formatted(letter.language().code(), escape(letter.subject()), blocks);
	}

	private static String block(Block block) {
		return switch (block) {
			case Block.Heading heading -> "<h2 style=\"font-size:18px\">" + escape(heading.text()) + "</h2>";
			case Block.Paragraph paragraph -> "<p>" + escape(paragraph.text()) + "</p>";
			case Block.Facts facts ->
				"<p>" + facts.facts().stream().map(Html::fact).collect(Collectors.joining("<br>\n")) + "</p>";
			case Block.Quote quote -> quote(quote);
			case Block.Link link -> link(link);
			case Block.Footer footer -> "<p style=\"color:#555555;font-size:14px\">" + escape(footer.text()) + "</p>";
		};
	}

	private static String fact(Block.Fact fact) {
		String value = escape(Typed.line(fact.value()));
		return "<b>" + escape(fact.label()) + ":</b> " + (fact.typed() ? "<bdi>" + value + "</bdi>" : value);
	}

	private static String quote(Block.Quote quote) {
		String lines = Typed.text(quote.text())
			.lines()
			.map((line) -> "<bdi>" + escape(line) + "</bdi>")
			.collect(Collectors.joining("<br>\n"));
		return "<p><b>%s:</b></p>\n<blockquote lang=\"%s\" style=\"%s\">%s</blockquote>".formatted(
				escape(quote.label()), quote.language().code(),
				"margin:0;padding-left:12px;border-left:3px solid #c8c8c8", lines);
	}

	private static String link(Block.Link link) {
		String url = escape(link.url());
		return "<p>" + escape(link.label()) + "<br>\n<a href=\"" + url + "\">" + url + "</a></p>";
	}

	private static String escape(String text) {
		return HtmlUtils.htmlEscape(text, "UTF-8");
	}

}
