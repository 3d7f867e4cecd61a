package org.biocluster.intake;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/// The body of a form with a file, as browsers write it.
final class Multipart {

	static final String BOUNDARY = "----WebKitFormBoundaryx7nQ";

	private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

	static Multipart of(Map<String, String> fields) {
		Multipart form = new Multipart();
		fields.forEach(form::field);
		return form;
	}

	Multipart field(String name, String value) {
		return part("Content-Disposition: form-data; name=\"" + name + "\"\r\n",
				value.getBytes(StandardCharsets.UTF_8));
	}

	Multipart file(String name, String type, byte[] content) {
		return part("Content-Disposition: form-data; name=\"file\"; filename=\"" + name + "\"\r\nContent-Type: " + type
				+ "\r\n", content);
	}

	Multipart file(String name, byte[] pdf) {
		return file(name, "application/pdf", pdf);
	}

	Multipart part(String head, byte[] content) {
		write("--" + BOUNDARY + "\r\n" + head + "\r\n");
		this.bytes.writeBytes(content);
		write("\r\n");
		return this;
	}

	private void write(String text) {
		this.bytes.writeBytes(text.getBytes(StandardCharsets.UTF_8));
	}

	String type() {
		return "multipart/form-data; boundary=" + BOUNDARY;
	}

	/// Everything but the last boundary.
	byte[] open() {
		return this.bytes.toByteArray();
	}

	byte[] bytes() {
		ByteArrayOutputStream whole = new ByteArrayOutputStream();
		whole.writeBytes(open());
		whole.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
		return whole.toByteArray();
	}

}
