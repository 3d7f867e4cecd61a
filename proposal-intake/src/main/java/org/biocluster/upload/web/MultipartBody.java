package org.biocluster.upload.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

import jakarta.servlet.http.HttpServletRequest;
import org.apache.tomcat.util.http.fileupload.UploadContext;

/// The body of a request as Tomcat's parser wants it. The length is not told: how much is read is for the reader to say.
record MultipartBody(HttpServletRequest request, InputStream bytes) implements UploadContext {

	@Override
	public String getCharacterEncoding() {
		return "UTF-8";
	}

	@Override
	public String getContentType() {
		return Objects.toString(this.request.getContentType(), "");
	}

	@Override
	public InputStream getInputStream() throws IOException {
		return this.bytes;
	}

	@Override
	public long contentLength() {
		return -1;
	}

}
