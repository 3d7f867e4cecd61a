package org.biocluster.inbox;

import java.util.Locale;

/// What a list can be narrowed down by; each value of it can be counted.
public enum InboxFacet {

	STATUS, TYPE, SECTOR, RESPONSIBLE, DUE, SESSION, OPINION, UNREAD, FLAG;

	/// As it stands in addresses.
	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

}
