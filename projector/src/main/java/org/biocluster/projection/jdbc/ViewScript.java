package org.biocluster.projection.jdbc;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/// The SQL that creates a view.
/// @param tables run before the first record
/// @param afterLoad run when the bulk of the records is in; empty when there is nothing to gain
/// @param hash of the whole text: another hash means another view
public record ViewScript(String tables, String afterLoad, String hash) {

	private static final String MARK = "-- after load";

	public static ViewScript of(String text) {
		int mark = text.lines().anyMatch((line) -> line.strip().equals(MARK)) ? text.indexOf(MARK) : text.length();
		String hash = HexFormat.of().formatHex(Sha256.of(text.getBytes(StandardCharsets.UTF_8)));
		return new ViewScript(text.substring(0, mark), text.substring(mark), hash);
	}

	/// Reads the script from the class path.
	public static ViewScript load(ClassLoader loader, String location) {
		try (InputStream script = loader.getResourceAsStream(location)) {
			if (script == null) {
				throw new IllegalArgumentException("No view script at " + location);
			}
			return of(new String(script.readAllBytes(), StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
