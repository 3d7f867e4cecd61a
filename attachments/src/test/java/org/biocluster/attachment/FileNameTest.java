package org.biocluster.attachment;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class FileNameTest {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			расчёт 2026.pdf            | расчёт 2026.pdf
			../../etc/passwd.pdf       | passwd.pdf
			C:\\Users\\Anna\\plan.docx | plan.docx
			..\\..\\plan.docx          | plan.docx
			-rf.pdf                    | rf.pdf
			.htaccess.pdf              | htaccess.pdf
			CON.pdf                    | _CON.pdf
			com1                       | _com1
			'"a"<b>:c?.pdf'            | _a__b__c_.pdf
			''                         | file
			...                        | file
			/                          | file
			""")
	void showsOnlyWhatIsAName(String sent, String shown) {
		assertThat(FileName.of(sent)).isEqualTo(shown);
	}

	@Test
	void losesWhatCannotBeSeenOrTurnsTheLineAround() {
		assertThat(FileName.of("a\u0000.pdf")).isEqualTo("a.pdf");
		assertThat(FileName.of("report\u202Efdp.exe")).isEqualTo("reportfdp.exe");
		assertThat(FileName.of("a\r\nSet-Cookie: b.pdf")).isEqualTo("aSet-Cookie_ b.pdf");
		assertThat(FileName.of("и\u0306\u200B.pdf")).isEqualTo("й.pdf");
		assertThat(FileName.of("\uD800.pdf")).isEqualTo("pdf");
	}

	@Test
	void keepsTheEndingOfAnEndlessName() {
		String shown = FileName.of("🧬".repeat(255) + ".pdf");
		assertThat(shown.codePointCount(0, shown.length())).isEqualTo(FileName.LONGEST);
		assertThat(shown).endsWith("…" + ".pdf");
	}

}
