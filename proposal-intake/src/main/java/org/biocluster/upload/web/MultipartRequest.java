package org.biocluster.upload.web;

import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import org.jspecify.annotations.Nullable;

/// A request whose form was read: its fields are parameters like those of any other form.
final class MultipartRequest extends HttpServletRequestWrapper {

	private final Map<String, String[]> parameters;

	MultipartRequest(HttpServletRequest request, Map<String, String[]> fields) {
		super(request);
		Map<String, String[]> all = new LinkedHashMap<>(fields);
		request.getParameterMap()
			.forEach((name, values) -> all.merge(name, values,
					(ofForm, ofAddress) -> Stream.of(ofAddress, ofForm).flatMap(Stream::of).toArray(String[]::new)));
		this.parameters = Collections.unmodifiableMap(all);
	}

	@Override
	public @Nullable String getParameter(String name) {
		String[] values = this.parameters.get(name);
		return (values == null || values.length == 0) ? null : values[0];
	}

	@Override
	public Map<String, String[]> getParameterMap() {
		return this.parameters;
	}

	@Override
	public Enumeration<String> getParameterNames() {
		return Collections.enumeration(this.parameters.keySet());
	}

	@Override
	public String @Nullable [] getParameterValues(String name) {
		return this.parameters.get(name);
	}

}
