package org.biocluster.protection.web;

import java.util.List;

/// What the protection depends on.
///
/// @param publicUrl the address under which people reach the site
/// @param limited whether a sender may be told to slow down
/// @param clients programs with limits of their own
public record ProtectionSettings(String publicUrl, boolean limited, List<ApiClient> clients) {

	public ProtectionSettings {
		clients = List.copyOf(clients);
	}

	/// Whether the site is reached over TLS.
	public boolean secure() {
		return this.publicUrl.startsWith("https:");
	}

}
