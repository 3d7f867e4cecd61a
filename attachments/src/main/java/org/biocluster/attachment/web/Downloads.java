package org.biocluster.attachment.web;

import java.nio.charset.StandardCharsets;

import org.biocluster.attachment.FileType;
import org.biocluster.attachment.StoredBytes;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/// Gives files out to be saved, never to be shown: a browser that opens one anyway runs nothing of it.
public final class Downloads {

	private static final String NOTHING_RUNS = "sandbox; default-src 'none'; frame-ancestors 'none'";

	private Downloads() {
	}

	/// @param mediaType one that is not ours is given out as mere bytes
	public static ResponseEntity<Resource> of(StoredBytes bytes, String name, String mediaType) {
		MediaType type = FileType.ofMediaType(mediaType)
			.map((known) -> MediaType.parseMediaType(known.mediaType()))
			.orElse(MediaType.APPLICATION_OCTET_STREAM);
		return ResponseEntity.ok()
			.contentType(type)
			.contentLength(bytes.size())
			.cacheControl(CacheControl.noStore())
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString())
			.header("X-Content-Type-Options", "nosniff")
			.header("Content-Security-Policy", NOTHING_RUNS)
			.header("Cross-Origin-Resource-Policy", "same-origin")
			.body(new FileSystemResource(bytes.path()));
	}

}
