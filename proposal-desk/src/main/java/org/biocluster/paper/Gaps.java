package org.biocluster.paper;

import java.util.ArrayList;
import java.util.List;

/// Numbers between the first and the last that were never given out.
public final class Gaps {

	private Gaps() {
	}

	/// Ranges such as `4` or `6–9`.
	/// @param numbers in order
	public static List<String> between(List<Long> numbers) {
		List<String> gaps = new ArrayList<>();
		for (int i = 1; i < numbers.size(); i++) {
			long first = numbers.get(i - 1) + 1;
			long last = numbers.get(i) - 1;
			if (first == last) {
				gaps.add(String.valueOf(first));
			}
			else if (first < last) {
				gaps.add(first + "–" + last);
			}
		}
		return gaps;
	}

}
