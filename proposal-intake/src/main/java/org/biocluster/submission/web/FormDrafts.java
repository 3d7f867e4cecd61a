package org.biocluster.submission.web;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.biocluster.draft.Draft;
import org.biocluster.draft.DraftReading;
import org.biocluster.draft.DraftSaving;
import org.biocluster.draft.Drafts;
import org.biocluster.upload.Uploads;
import org.biocluster.wording.MoscowTime;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/// Connects the form with its draft: the page carries the token, a cookie finds it again after the browser was closed.
/// Thread-safe.
public final class FormDrafts {

	private static final String COOKIE = "draft";

	private static final String PATH = "/proposals";

	private final Drafts drafts;

	private final Uploads uploads;

	private final String publicUrl;

	private final boolean secure;

	/// @param secure whether the site is reached over TLS
	public FormDrafts(Drafts drafts, Uploads uploads, String publicUrl, boolean secure) {
		this.drafts = drafts;
		this.uploads = uploads;
		this.publicUrl = publicUrl;
		this.secure = secure;
	}

	/// The draft that this browser was last working on.
	DraftReading find(HttpServletRequest request) {
		return cookie(request).map(this.drafts::find).orElse(new DraftReading.None());
	}

	/// A draft by its link.
	DraftReading find(String token) {
		return this.drafts.find(token);
	}

	/// Keeps what may be kept of a form.
	/// @param key of the form, so that a continued draft is still the same proposal
	DraftNote keep(FormValues values, String key, FormStep step, HttpServletResponse response) {
		Map<String, List<String>> keepable = new HashMap<>(values.keepable());
		keepable.put("key", List.of(key));
		keepable.put("step", List.of(step.code()));
		this.uploads.touch(values.list(Uploads.FIELD));
		return switch (this.drafts.save(values.value("draft"), revision(values), keepable)) {
			case DraftSaving.Kept kept -> {
				remember(kept.draft().token(), response);
				yield note(kept.draft());
			}
			case DraftSaving.Away _ -> DraftNote.AWAY;
		};
	}

	/// What a page says about a draft.
	DraftNote note(Draft draft) {
		String time = MoscowTime.time(draft.savedAt());
		return new DraftNote(draft.token(), draft.revision(), time, this.publicUrl + PATH + "/drafts/" + draft.token(),
				false);
	}

	/// Forgets the draft of a form that was sent or given up.
	void forget(FormValues values, HttpServletRequest request, HttpServletResponse response) {
		String token = values.value("draft");
		if (!token.isEmpty()) {
			this.drafts.forget(token);
		}
		cookie(request).filter((other) -> other.equals(token) || token.isEmpty()).ifPresent(this.drafts::forget);
		write("", 0, response);
	}

	/// Lets this browser find the draft again.
	void remember(String token, HttpServletResponse response) {
		write(token, Drafts.KEPT.toSeconds(), response);
	}

	private void write(String token, long seconds, HttpServletResponse response) {
		ResponseCookie cookie = ResponseCookie.from(COOKIE, token)
			.path(PATH)
			.maxAge(seconds)
			.httpOnly(true)
			.secure(this.secure)
			.sameSite("Lax")
			.build();
		response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
	}

	private static long revision(FormValues values) {
		String revision = values.value("revision");
		return revision.matches("[0-9]{1,9}") ? Long.parseLong(revision) : 0;
	}

	private static Optional<String> cookie(HttpServletRequest request) {
		Cookie[] cookies = request.getCookies();
		return (cookies == null) ? Optional.empty()
				: Arrays.stream(cookies)
					.filter((cookie) -> cookie.getName().equals(COOKIE) && !cookie.getValue().isEmpty())
					.map(Cookie::getValue)
					.findFirst();
	}

}
