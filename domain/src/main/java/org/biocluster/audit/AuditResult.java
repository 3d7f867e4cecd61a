package org.biocluster.audit;

/// How an attempt ended.
public enum AuditResult {

	/// It was done.
	DONE,
	/// It was not allowed, or not valid.
	REFUSED,
	/// It was allowed and broke.
	FAILED,
	/// A result that this version does not know.
	OTHER

}
