package org.biocluster.protection.web;

/// What the protection depends on.
///
/// @param publicUrl the address under which people reach the site
/// @param limited whether a sender may be told to slow down
public record ProtectionSettings(String publicUrl, boolean limited) {

	/// Whether the site is reached over TLS.
	public boolean secure() {
		return this.publicUrl.startsWith("https:");
	}

}
