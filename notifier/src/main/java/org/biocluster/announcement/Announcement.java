package org.biocluster.announcement;

import java.time.Instant;

import org.biocluster.notification.Notice;

/// A fact that is to be told about and for which no deliveries are planned yet.
/// @param notedAt when it was read from the history
public record Announcement(Notice notice, Instant notedAt) {
}
