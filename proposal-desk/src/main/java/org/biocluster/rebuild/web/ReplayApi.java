package org.biocluster.rebuild.web;

import java.net.URI;
import java.util.List;
import java.util.Map;

import org.biocluster.account.StaffMember;
import org.biocluster.problem.web.Problem;
import org.biocluster.problem.web.ProblemCode;
import org.biocluster.projection.RebuildPreview;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// Rebuilds for programs.
@RestController
public final class ReplayApi {

	private final Replays replays;

	public ReplayApi(Replays replays) {
		this.replays = replays;
	}

	@PostMapping("/api/v1/replays")
	ResponseEntity<?> start(@RequestBody Wish wish, @AuthenticationPrincipal StaffMember member) {
		if (!"rebuild".equals(wish.kind()) || !"inbox".equals(wish.view())) {
			throw new Problem(ProblemCode.INVALID, wish.errors());
		}
		if (Boolean.TRUE.equals(wish.preview())) {
			return ResponseEntity.ok(Preview.of(replays.preview()));
		}
		Replay started = replays.start(member);
		return ResponseEntity.accepted().location(URI.create("/api/v1/replays/" + started.id())).body(started);
	}

	@GetMapping("/api/v1/replays")
	Map<String, List<Replay>> all() {
		return Map.of("items", replays.all());
	}

	@GetMapping("/api/v1/replays/{id}")
	Replay replay(@PathVariable String id) {
		return replays.find(id).orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
	}

	/// @param preview only count, change nothing
	record Wish(@Nullable String kind, @Nullable String view, @Nullable Boolean preview) {

		List<Map<String, Object>> errors() {
			return List.of(Map.of("field", "rebuild".equals(kind) ? "view" : "kind", "code", "unknown"));
		}

	}

	/// @param mails none, whatever is rebuilt
	record Preview(String kind, String view, long total, Map<String, Long> perTopic, int mails) {

		static Preview of(RebuildPreview preview) {
			return new Preview("rebuild", "inbox", preview.total(), preview.atMost(), 0);
		}

	}

}
