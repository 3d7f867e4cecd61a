package org.biocluster.notification;

/// Why a message goes to somebody who would not get it otherwise.
public enum Alarm {

	/// The group has nobody active who may act for it; the secretariat steps in.
	EMPTY_GROUP

}
