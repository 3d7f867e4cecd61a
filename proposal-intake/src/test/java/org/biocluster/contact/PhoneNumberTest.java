package org.biocluster.contact;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class PhoneNumberTest {

	@ParameterizedTest
	@CsvSource({ "+7 999 123-45-67, +79991234567", "8 (999) 123-45-67, +79991234567", "79991234567, +79991234567",
			"8\u00a0999\u00a0123\u201345\u201367, +79991234567", "0044 20 7946 0958, +442079460958",
			"+1.202.555.0123, +12025550123" })
	void normalises(String typed, String number) {
		assertThat(PhoneNumber.read(typed)).hasValue(new PhoneNumber(number));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "12", "+7 999 123-45-6", "+7 999 123-45-678", "999 123 45 67", "+0 123 456 789",
			"+123456789012345678", "call me", "+7 999 123-45-67 ext. 5", "+٧٩٩٩١٢٣٤٥٦٧" })
	void refusesWhatIsNoNumber(String typed) {
		assertThat(PhoneNumber.read(typed)).isEmpty();
	}

}
