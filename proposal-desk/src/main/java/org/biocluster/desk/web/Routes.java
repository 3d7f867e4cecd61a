package org.biocluster.desk.web;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.biocluster.proposal.Role;
import org.springframework.http.HttpMethod;

import static org.biocluster.proposal.Role.ADMINISTRATOR;
import static org.biocluster.proposal.Role.AUDITOR;
import static org.biocluster.proposal.Role.CHAIR;
import static org.biocluster.proposal.Role.DEPUTY;
import static org.biocluster.proposal.Role.GROUP_SECRETARY;
import static org.biocluster.proposal.Role.MEMBER;
import static org.biocluster.proposal.Role.SECRETARIAT;

/// Every address of the desk and the roles it is open to; whatever is not listed is denied. Which proposals a role
/// sees by an open address is decided where the proposals are read.
public final class Routes {

	private static final Set<Role> STAFF = EnumSet.of(ADMINISTRATOR, SECRETARIAT, CHAIR, DEPUTY, GROUP_SECRETARY,
			MEMBER, AUDITOR);

	private static final Set<Role> OVERSIGHT = EnumSet.of(ADMINISTRATOR, AUDITOR);

	private static final Set<Role> ADMINISTRATION = EnumSet.of(ADMINISTRATOR);

	private static final Set<Role> DELIVERIES = EnumSet.of(ADMINISTRATOR, AUDITOR, SECRETARIAT);

	private static final Set<Role> CONTACTS = EnumSet.of(SECRETARIAT, CHAIR, DEPUTY, GROUP_SECRETARY, AUDITOR);

	private static final Set<Role> AUTHORS = EnumSet.of(SECRETARIAT, CHAIR, DEPUTY, GROUP_SECRETARY);

	private static final Set<Role> ACTING = EnumSet.of(SECRETARIAT, CHAIR, DEPUTY, GROUP_SECRETARY, MEMBER);

	private static final Set<Role> REGISTER = EnumSet.of(SECRETARIAT);

	private static final Set<Role> REGISTER_READERS = EnumSet.of(SECRETARIAT, AUDITOR);

	private static final Set<Role> GROUP = EnumSet.of(CHAIR, DEPUTY, GROUP_SECRETARY);

	private static final Set<Role> SIGNING = EnumSet.of(CHAIR, DEPUTY);

	/// Open to everybody, signed in or not.
	static final List<String> OPEN = List.of("/login", "/welcome/**", "/language", "/assets/**", "/look/**",
			"/webjars/**", "/error", "/favicon.ico", "/actuator/health", "/actuator/health/**", "/actuator/info");

	/// For programs.
	public static final List<Route> API = List.of(get("/api/v1/inbox", STAFF), get("/api/v1/proposals/{id}", STAFF),
			post("/api/v1/proposals", REGISTER), post("/api/v1/scans", REGISTER),
			get("/api/v1/proposals/{id}/files/{file}", STAFF), get("/api/v1/proposals/{id}/contacts", CONTACTS),
			post("/api/v1/proposals/{id}/{command}", ACTING), get("/api/v1/history", OVERSIGHT),
			get("/api/v1/policy", STAFF), put("/api/v1/policy", ADMINISTRATION), get("/api/v1/dead-letters", OVERSIGHT),
			get("/api/v1/quarantine", OVERSIGHT), get("/api/v1/deliveries", DELIVERIES),
			get("/api/v1/replays", OVERSIGHT), get("/api/v1/replays/{id}", OVERSIGHT),
			post("/api/v1/replays", ADMINISTRATION));

	/// For people.
	public static final List<Route> PAGES = List.of(get("/", STAFF), get("/inbox", STAFF), get("/news", STAFF),
			get("/proposals/{id}", STAFF), get("/proposals/{id}/files/{file}", STAFF),
			get("/proposals/{id}/contacts", CONTACTS), post("/proposals/{id}/{command}", ACTING), get("/bulk", ACTING),
			post("/bulk", ACTING), post("/bulk/run", ACTING), get("/authors", AUTHORS), post("/authors", AUTHORS),
			get("/register", REGISTER), post("/register", REGISTER), post("/register/scan", REGISTER),
			get("/late-links", REGISTER_READERS), post("/late-links", REGISTER),
			post("/late-links/{id}/withdrawal", REGISTER), get("/overview", STAFF), get("/people", ADMINISTRATION),
			post("/people", ADMINISTRATION), post("/people/{id}/password", ADMINISTRATION),
			post("/people/{id}/activation", ADMINISTRATION), post("/people/{id}/handover", ADMINISTRATION),
			get("/sessions", STAFF), post("/sessions", GROUP), get("/sessions/{id}", STAFF),
			post("/sessions/{id}/questions", GROUP), post("/sessions/{id}/header", GROUP),
			post("/sessions/{id}/status", GROUP), post("/sessions/{id}/release", SIGNING),
			post("/sessions/{id}/release/run", SIGNING), get("/papers/{kind}", STAFF),
			get("/papers/{kind}/{format}", STAFF), get("/policy", STAFF), get("/admin", OVERSIGHT),
			get("/administration", OVERSIGHT), get("/administration/rebuild", OVERSIGHT),
			post("/administration/rebuild", ADMINISTRATION), get("/administration/dead-letters", OVERSIGHT),
			get("/administration/history", OVERSIGHT), get("/deliveries", DELIVERIES));

	private Routes() {
	}

	private static Route get(String pattern, Set<Role> roles) {
		return new Route(HttpMethod.GET, pattern, Set.copyOf(roles));
	}

	private static Route put(String pattern, Set<Role> roles) {
		return new Route(HttpMethod.PUT, pattern, Set.copyOf(roles));
	}

	private static Route post(String pattern, Set<Role> roles) {
		return new Route(HttpMethod.POST, pattern, Set.copyOf(roles));
	}

	/// One address.
	public record Route(HttpMethod method, String pattern, Set<Role> roles) {
	}

}
