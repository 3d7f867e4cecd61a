package org.biocluster.submission;

import java.time.LocalDate;
import java.util.List;

import org.biocluster.language.Bilingual;
import org.biocluster.taxonomy.Term;
import org.biocluster.taxonomy.TermList;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CodeCheckTest {

	private static final LocalDate RETIRED = LocalDate.of(2026, 11, 1);

	private static final TermList LIST = new TermList(List.of(new Term("new", Bilingual.EMPTY, Bilingual.EMPTY, null),
			new Term("old", Bilingual.EMPTY, Bilingual.EMPTY, RETIRED)));

	private final Findings findings = new Findings();

	@Test
	void codeRetiredLessThanThirtyDaysAgoIsAcceptedAndNoticed() {
		CodeCheck codes = new CodeCheck(this.findings, RETIRED.plusDays(30));
		assertThat(codes.required("region", "old", LIST)).isEqualTo("old");
		assertThat(codes.several("themes", List.of("new", "old"), LIST, 3)).containsExactly("new", "old");
		assertThat(this.findings.isEmpty()).isTrue();
		assertThat(codes.sawRetired()).isTrue();
	}

	@Test
	void codeRetiredLongAgoIsUnknown() {
		CodeCheck codes = new CodeCheck(this.findings, RETIRED.plusDays(31));
		codes.required("region", "old", LIST);
		assertThat(this.findings.isEmpty()).isFalse();
		assertThat(codes.sawRetired()).isFalse();
	}

	@Test
	void codeInUseIsNothingToNotice() {
		CodeCheck codes = new CodeCheck(this.findings, RETIRED);
		codes.required("region", "new", LIST);
		assertThat(this.findings.isEmpty()).isTrue();
		assertThat(codes.sawRetired()).isFalse();
	}

}
