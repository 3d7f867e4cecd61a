package org.biocluster.account.web;

import java.io.IOException;
import java.util.Optional;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.biocluster.account.Account;
import org.biocluster.account.Accounts;
import org.biocluster.account.StaffMember;
import org.springframework.dao.DataAccessException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.TransactionException;
import org.springframework.web.filter.OncePerRequestFilter;

/// Ends a session whose account was closed or got another password since somebody signed in, at every desk and at once.
public final class AccountCheck extends OncePerRequestFilter {

	private final Accounts accounts;

	public AccountCheck(Accounts accounts) {
		this.accounts = accounts;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		HttpSession session = request.getSession(false);
		if (session != null) {
			StaffMember.of(SecurityContextHolder.getContext().getAuthentication())
				.filter((member) -> !isCurrent(member))
				.ifPresent((_) -> {
					session.invalidate();
					SecurityContextHolder.clearContext();
				});
		}
		chain.doFilter(request, response);
	}

	/// Without the database no page shows anything, so the session may as well stay.
	private boolean isCurrent(StaffMember member) {
		try {
			Optional<Account> account = accounts.find(member.user());
			return account.filter((known) -> known.active() && known.generation() == member.generation()).isPresent();
		}
		catch (DataAccessException | TransactionException ex) {
			return true;
		}
	}

}
