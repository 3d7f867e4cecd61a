package org.biocluster.upload.web;

import java.util.Map;

import org.biocluster.upload.Arrived;
import org.jspecify.annotations.Nullable;

/// A form with at most one file, as far as it was read.
/// @param fields in the order of the form
/// @param file null when none was chosen
/// @param whole false when the rest was too much to be read
record MultipartForm(Map<String, String[]> fields, @Nullable Arrived file, boolean whole) {
}
