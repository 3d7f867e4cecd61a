package org.biocluster.meeting;

import java.time.LocalDate;

/// What a session is called by: enough for whoever reads of it elsewhere.
public record MeetingName(String group, String number, LocalDate date) {
}
