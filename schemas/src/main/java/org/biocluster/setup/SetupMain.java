package org.biocluster.setup;

/// Runs the set-up as a program. Exit code 0: everything is right; 78: something differs or is not configured; 69:
/// broker or registry did not answer. The reason stands on standard error, each line starting with `FATAL:`.
public final class SetupMain {

	private static final int UNAVAILABLE = 69;

	private static final int REFUSED = 78;

	private SetupMain() {
	}

	/// Takes no arguments; see [SetupSettings#ofEnvironment] for the variables.
	public static void main(String[] arguments) {
		try {
			Setup.run(SetupSettings.ofEnvironment(System.getenv()));
		}
		catch (SetupRefusedException e) {
			e.problems().forEach(SetupMain::fatal);
			System.exit(REFUSED);
		}
		catch (SetupUnavailableException e) {
			fatal(e.getMessage() + "; start it, check the address, then run this again");
			System.exit(UNAVAILABLE);
		}
	}

	private static void fatal(String reason) {
		System.err.println("FATAL: " + reason);
	}

}
