package org.biocluster.rebuild.web;

import java.util.List;

import org.biocluster.account.StaffMember;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;

/// Rebuilds for people: one button, what it will do, how far it is, what came of it.
@Controller
public final class RebuildPage {

	private final Replays replays;

	public RebuildPage(Replays replays) {
		this.replays = replays;
	}

	@GetMapping("/administration/rebuild")
	String rebuild(@RequestHeader(name = "HX-Request", required = false) @Nullable String fragment, Model model) {
		List<Replay> all = replays.all();
		model.addAttribute("replays", all);
		model.addAttribute("last", all.isEmpty() ? null : all.getFirst());
		if (fragment != null) {
			return "rebuild :: progress";
		}
		model.addAttribute("preview", replays.preview());
		return "rebuild";
	}

	@PostMapping("/administration/rebuild")
	String start(@AuthenticationPrincipal StaffMember member) {
		replays.start(member);
		return "redirect:/administration/rebuild";
	}

}
