package org.biocluster.account.web;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.regex.Pattern;

import org.biocluster.account.Account;
import org.biocluster.account.Accounts;
import org.biocluster.account.StaffMember;
import org.biocluster.proposal.Actor;
import org.biocluster.proposal.Role;
import org.biocluster.trail.AuditTrail;
import org.springframework.dao.DataAccessException;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.transaction.TransactionException;

/// Checks user name and password. Unknown, inactive and wrong are one answer that takes the same time. Thread-safe.
public final class StaffAuthenticationProvider implements AuthenticationProvider {

	/// In place of an unknown account's id; the name that was typed may be somebody's
	/// password.
	private static final Actor NOBODY = new Actor("unknown", Role.SYSTEM);

	private static final Pattern NAME = Pattern.compile("[\\p{Graph}]{1,100}");

	private static final int LONGEST_PASSWORD = 200;

	/// Hashing takes memory and a whole core: more at once would only be slower.
	private static final int AT_ONCE = 2;

	private final Accounts accounts;

	private final PasswordEncoder encoder;

	private final LoginAttempts attempts;

	private final AuditTrail trail;

	private final VerifiedPasswords verified;

	private final String hashOfNobody;

	private final Semaphore hashing = new Semaphore(AT_ONCE, true);

	public StaffAuthenticationProvider(Accounts accounts, PasswordEncoder encoder, LoginAttempts attempts,
			AuditTrail trail, InstantSource clock) {
		this.accounts = accounts;
		this.encoder = encoder;
		this.attempts = attempts;
		this.trail = trail;
		this.verified = new VerifiedPasswords(clock);
		this.hashOfNobody = String.valueOf(encoder.encode("nobody's password"));
	}

	@Override
	public Authentication authenticate(Authentication typed) {
		String user = typed.getName();
		String password = String.valueOf(typed.getCredentials());
		String origin = typed.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress()
				: "";
		Optional<Account> found = find(user);
		Actor actor = found.map(Account::member).map(StaffMember::actor).orElse(NOBODY);
		if (attempts.exhausted(user, origin)) {
			trail.refused(actor, "login", null, "throttled");
			throw new ThrottledException();
		}
		if (!fits(password, found.map(Account::passwordHash).orElse(hashOfNobody)) || found.isEmpty()) {
			attempts.failed(user, origin);
			trail.refused(actor, "login", null, "credentials");
			throw new BadCredentialsException("credentials");
		}
		attempts.succeeded(user, origin);
		return signedIn(found.get().member(), typed);
	}

	@Override
	public boolean supports(Class<?> authentication) {
		return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
	}

	/// Writes a sign-in by form down; programs sign in with every call.
	public void signedIn(StaffMember member) {
		trail.done(member.actor(), "login", null, Map.of());
	}

	private Optional<Account> find(String user) {
		if (!NAME.matcher(user).matches()) {
			return Optional.empty();
		}
		try {
			return accounts.find(user).filter(Account::active);
		}
		catch (DataAccessException | TransactionException e) {
			throw new AuthenticationServiceException("The accounts can't be read", e);
		}
	}

	private boolean fits(String password, String hash) {
		if (verified.contains(password, hash)) {
			return true;
		}
		hashing.acquireUninterruptibly();
		try {
			boolean fits = encoder.matches(password.substring(0, Math.min(password.length(), LONGEST_PASSWORD)), hash)
					&& password.length() <= LONGEST_PASSWORD;
			if (fits) {
				verified.add(password, hash);
			}
			return fits;
		}
		finally {
			hashing.release();
		}
	}

	private static Authentication signedIn(StaffMember member, Authentication typed) {
		UsernamePasswordAuthenticationToken token = UsernamePasswordAuthenticationToken.authenticated(member, null,
				List.of(new SimpleGrantedAuthority("ROLE_" + member.role().name())));
		token.setDetails(typed.getDetails());
		return token;
	}

}
