package org.biocluster.submission;

/// The fields about the person, with their limits in code points.
public enum PersonField {

	SURNAME("submitter.surname", 1, 100), GIVEN_NAME("submitter.givenName", 1, 100),
	PATRONYMIC("submitter.patronymic", 0, 100), POSITION("submitter.position", 0, 200),
	EMAIL("submitter.email", 3, 254), PHONE("submitter.phone", 0, 40);

	private final String path;

	private final int min;

	private final int max;

	PersonField(String path, int min, int max) {
		this.path = path;
		this.min = min;
		this.max = max;
	}

	/// The name of the field in JSON and in the form.
	public String path() {
		return this.path;
	}

	public int min() {
		return this.min;
	}

	public int max() {
		return this.max;
	}

	boolean isRequired() {
		return this.min > 0;
	}

	boolean isName() {
		return this == SURNAME || this == GIVEN_NAME || this == PATRONYMIC;
	}

}
