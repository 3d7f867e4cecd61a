package org.biocluster.reference.web;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import org.biocluster.reference.ReferenceLists;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;
import tools.jackson.databind.json.JsonMapper;

/// The reference lists over REST; a sender that has them already gets 304.
@RestController
public final class ReferenceApi {

	private final ReferenceLists lists;

	private final JsonMapper json;

	public ReferenceApi(ReferenceLists lists, JsonMapper json) {
		this.lists = lists;
		this.json = json;
	}

	@GetMapping(path = "/api/v1/reference", produces = MediaType.APPLICATION_JSON_VALUE)
	@Nullable ResponseEntity<byte[]> reference(WebRequest request) {
		byte[] body = this.json.writeValueAsBytes(this.lists.all());
		String tag = '"' + HexFormat.of().formatHex(sha256(body), 0, 16) + '"';
		if (request.checkNotModified(tag)) {
			return null;
		}
		return ResponseEntity.ok()
			.eTag(tag)
			.cacheControl(CacheControl.noCache())
			.contentType(MediaType.APPLICATION_JSON)
			.body(body);
	}

	private static byte[] sha256(byte[] bytes) {
		try {
			return MessageDigest.getInstance("SHA-256").digest(bytes);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256", ex);
		}
	}

}
