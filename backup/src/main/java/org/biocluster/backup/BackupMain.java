package org.biocluster.backup;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

import org.apache.kafka.common.KafkaException;
import org.biocluster.backup.archive.Erasures;
import org.biocluster.backup.archive.RefusedException;
import org.biocluster.setup.SetupRefusedException;
import org.biocluster.setup.SetupUnavailableException;
import org.biocluster.wire.WireException;

/// Runs one command as a program; [BackupSettings#ofEnvironment] says where. Exit code 0: done; 2: wrong arguments; 69:
/// something did not answer; 78: refused as things are. The reason stands on standard error, each line starting with
/// `FATAL:`.
public final class BackupMain {

	private static final int WRONG = 2;

	private static final int UNAVAILABLE = 69;

	private static final int REFUSED = 78;

	private static final String USAGE = """
			create DIRECTORY                                 copy the running installation into a new directory
			restore DIRECTORY [--apply-erasures FILE]        make an empty installation hold the copy
			verify DIRECTORY                                 compare the views of the restored installation
			erasures FILE                                    list what was erased, to be applied to older copies
			""";

	private BackupMain() {
	}

	/// @param arguments a command and what it works on
	public static void main(String[] arguments) {
		System.exit(run(List.of(arguments)));
	}

	private static int run(List<String> arguments) {
		try {
			System.out.println(answer(arguments));
			return 0;
		}
		catch (WrongArgumentsException _) {
			System.err.print(USAGE);
			return WRONG;
		}
		catch (RefusedException e) {
			return end(e.problems(), REFUSED);
		}
		catch (SetupRefusedException e) {
			return end(e.problems(), REFUSED);
		}
		catch (SetupUnavailableException | KafkaException | WireException | UncheckedIOException e) {
			return end(List.of(String.valueOf(e.getMessage())), UNAVAILABLE);
		}
	}

	private static String answer(List<String> arguments) {
		if (arguments.size() < 2) {
			throw new WrongArgumentsException();
		}
		Path path = Path.of(arguments.get(1));
		Erasures erasures = erasures(arguments.subList(2, arguments.size()));
		BackupConfiguration commands = new BackupConfiguration(System.getenv());
		return switch (arguments.getFirst()) {
			case "create" -> commands.create(path);
			case "restore" -> commands.restore(path, erasures);
			case "verify" -> commands.verify(path);
			case "erasures" -> commands.erasures(path);
			default -> throw new WrongArgumentsException();
		};
	}

	private static Erasures erasures(List<String> options) {
		if (options.isEmpty()) {
			return Erasures.NONE;
		}
		if (options.size() == 2 && options.getFirst().equals("--apply-erasures")) {
			return Erasures.read(Path.of(options.getLast()));
		}
		throw new WrongArgumentsException();
	}

	private static int end(List<String> problems, int code) {
		problems.forEach((problem) -> System.err.println("FATAL: " + problem));
		return code;
	}

	private static final class WrongArgumentsException extends RuntimeException {

		private static final long serialVersionUID = 1L;

	}

}
