package org.biocluster.testsupport.system;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.awaitility.Awaitility;
import org.biocluster.testsupport.Child;
import org.biocluster.testsupport.Directories;
import org.biocluster.testsupport.system.Installation.Part;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The real product in processes of its own: free ports, a data directory of its own, driven over the external contract.
///
/// Starting, stopping and crashing is for one thread; the clients it hands out are thread-safe.
public final class ProposalSystem implements AutoCloseable {

	private static final long COMMAND_SECONDS = 240;

	private static final Duration START = Duration.ofMinutes(4);

	private static final Path KEPT_LOGS = Path.of("target", "system-logs");

	private final Path directory;

	private final Installation installation;

	private final Children children;

	private final Logs logs;

	private int starts;

	private @Nullable Child launcher;

	private ProposalSystem() {
		this.directory = Directories.temporary("system");
		this.installation = Installation.on(Directories.create(this.directory.resolve("data")));
		this.children = new Children(this.installation.data());
		this.logs = new Logs(this.directory, this.installation.data().resolve("logs"));
	}

	/// Starts a new system without proposals and returns when it says that it's ready.
	public static ProposalSystem start(String... options) {
		return started(new ProposalSystem(), options);
	}

	/// Starts a new system with the secrets and the list of accounts of another one.
	public static ProposalSystem startWithSecretsOf(ProposalSystem other, String... options) {
		ProposalSystem system = new ProposalSystem();
		Directories.copy(other.data().resolve("secrets"), system.data().resolve("secrets"));
		Directories.copy(other.data().resolve("accounts.csv"), system.data().resolve("accounts.csv"));
		return started(system, options);
	}

	private static ProposalSystem started(ProposalSystem system, String... options) {
		try {
			system.startAgain(options);
			return system;
		}
		catch (RuntimeException ex) {
			system.close();
			throw ex;
		}
	}

	/// Starts the system on the data that the former start left; returns when it's ready.
	public void startAgain(String... options) {
		launch(options);
		awaitReady();
	}

	/// Starts the system on the data that the former start left and returns at once.
	public void launch(String... options) {
		Path console = this.directory.resolve("console-" + (++this.starts) + ".log");
		this.launcher = this.installation.launch(console, List.of(options));
	}

	/// Waits until the system says that it's ready.
	public void awaitReady() {
		Child started = running();
		Awaitility.await("system is ready")
			.atMost(START)
			.pollInterval(Duration.ofMillis(100))
			.until(() -> isReady(started));
	}

	/// Waits until every service calls itself ready, for example after one was killed.
	public void awaitServices() {
		List<String> services = Stream.of(Part.INTAKE, Part.DESK, Part.ROUTER, Part.NOTIFIER)
			.map(this.installation::url)
			.toList();
		Awaitility.await("every service is ready")
			.atMost(START)
			.ignoreExceptions()
			.until(() -> services.stream()
				.map((service) -> Http.surelyGet(service + "/actuator/health/readiness", Map.of()))
				.allMatch((answer) -> answer.status() == 200));
	}

	/// Runs a command of the launcher beside the running system; returns what it says.
	public String run(String... options) {
		Child command = this.installation.launch(this.directory.resolve("command-" + (++this.starts) + ".log"),
				List.of(options));
		if (command.awaitEnd(COMMAND_SECONDS) != 0) {
			throw new AssertionError("Failed: " + List.of(options) + "\n" + command.output());
		}
		return command.output();
	}

	/// Removes the router's local state, which only a stopped system lets go.
	public void deleteRouterState() {
		Directories.delete(this.installation.data().resolve("router-state"));
	}

	/// What a process below the launcher has written to its log.
	public String log(String child) {
		return this.logs.of(child);
	}

	/// Ends the system as a user does and returns the launcher's exit code.
	public int stop() {
		Child running = running();
		this.launcher = null;
		return running.stop();
	}

	/// Ends every process at once as a power cut does.
	public void crash() {
		Child running = running();
		this.launcher = null;
		List<ProcessHandle> all = this.children.handles();
		running.kill();
		all.forEach(ProcessHandle::destroyForcibly);
		Awaitility.await("every process ended").until(() -> all.stream().noneMatch(ProcessHandle::isAlive));
	}

	/// The public side.
	public Intake intake() {
		return new Intake(this.installation.url(Part.INTAKE));
	}

	/// The staff side with the account of this user name.
	public Desk deskAs(Account account) {
		return new Desk(this.installation.url(Part.DESK), account);
	}

	/// The staff side with the first administrator.
	public Desk administration() {
		return deskAs(accounts().administrator());
	}

	/// Who may log in.
	public Accounts accounts() {
		return Accounts.read(this.installation.data().resolve("accounts.csv"));
	}

	/// What was mailed.
	public Mailbox mailbox() {
		return new Mailbox(this.installation.data().resolve("mail"));
	}

	/// What was recorded.
	public TopicReader topic(String name) {
		return new TopicReader(bootstrapServers(), registryUrl(), name);
	}

	/// What a service's view shows.
	public View view(String service) {
		return new View(service, this.installation.data().resolve("secrets"), this.installation.port(Part.POSTGRES));
	}

	/// Names of the registered subjects.
	public List<String> registrySubjects() {
		Answer answer = Http.surelyGet(registryUrl() + "/apis/ccompat/v7/subjects", Map.of());
		return StreamSupport.stream(answer.json().spliterator(), false).map(JsonNode::asString).toList();
	}

	/// The processes below the launcher.
	public Children children() {
		return this.children;
	}

	/// The broker's address for a test's own clients.
	public String bootstrapServers() {
		return "127.0.0.1:" + this.installation.port(Part.KAFKA);
	}

	/// The schema registry's address without a path.
	public String registryUrl() {
		return this.installation.url(Part.REGISTRY);
	}

	/// Base of the addresses of the form.
	public String intakeUrl() {
		return this.installation.url(Part.INTAKE);
	}

	/// Base of the addresses of the desk.
	public String deskUrl() {
		return this.installation.url(Part.DESK);
	}

	/// Base of the addresses of the router's health.
	public String routerUrl() {
		return this.installation.url(Part.ROUTER);
	}

	/// Everything that is kept between starts.
	public Path data() {
		return this.installation.data();
	}

	/// What the launcher has printed since its last start.
	public String console() {
		return running().output();
	}

	@Override
	public void close() {
		Child running = this.launcher;
		if (running != null) {
			stop();
		}
		this.children.handles().forEach(ProcessHandle::destroyForcibly);
		this.logs.keep(KEPT_LOGS.resolve(this.directory.getFileName()));
		Directories.delete(this.directory);
	}

	private Child running() {
		Child running = this.launcher;
		if (running == null) {
			throw new IllegalStateException("The system is stopped");
		}
		return running;
	}

	private static boolean isReady(Child started) {
		String output = started.output();
		if (!started.isAlive()) {
			throw new IllegalStateException("The launcher ended while starting:\n" + output);
		}
		return output.lines().anyMatch((line) -> line.startsWith("Ready"));
	}

}
