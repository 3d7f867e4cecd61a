package org.biocluster.account.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// The page that asks who it is.
@Controller
public final class LoginPage {

	@GetMapping("/login")
	String login() {
		return "login";
	}

}
