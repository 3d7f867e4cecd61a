package org.biocluster.deadline.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

import org.biocluster.deadline.WorkingCalendar;
import org.biocluster.language.json.StrictJson;
import org.biocluster.language.json.StrictObject;

/// The working-day calendar that the product comes with; a policy may bring a newer one.
public final class CalendarJson {

	private static final String RESOURCE = "/org/biocluster/deadline/working-calendar.json";

	private CalendarJson() {
	}

	/// Reads the calendar; a mistake in it is a defect of the product.
	public static WorkingCalendar shipped() {
		try (InputStream stream = CalendarJson.class.getResourceAsStream(RESOURCE)) {
			if (stream == null) {
				throw new IllegalStateException("The product is incomplete: " + RESOURCE + " is missing");
			}
			StrictObject document = StrictJson.read(stream.readAllBytes());
			// For people: where the days come from, and what is not certain yet.
			document.text("note");
			WorkingCalendar calendar = TimetableJson.calendar(document);
			document.end();
			return calendar;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
