package org.biocluster.wording.web;

import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Changes the language and leads back to where the reader was.
@Controller
public final class LanguageSwitch {

	private final DeskLocaleResolver languages;

	public LanguageSwitch(DeskLocaleResolver languages) {
		this.languages = languages;
	}

	@GetMapping("/language")
	String change(@RequestParam String to, @RequestParam(defaultValue = "/") String back, HttpServletRequest request,
			HttpServletResponse response) {
		languages.setLocale(request, response, Locale.of(to));
		return "redirect:" + (isOurs(back) ? back : "/");
	}

	/// Only a path of this site: neither `//elsewhere` nor a scheme.
	private static boolean isOurs(String back) {
		return back.matches("/[A-Za-z0-9/_?&=%.+-]*") && !back.startsWith("//");
	}

}
