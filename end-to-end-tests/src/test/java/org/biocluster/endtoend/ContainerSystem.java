package org.biocluster.endtoend;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.command.HealthState;
import com.github.dockerjava.api.command.InspectContainerResponse;
import com.github.dockerjava.api.model.Container;
import org.awaitility.Awaitility;
import org.biocluster.testsupport.Directories;
import org.biocluster.testsupport.Ports;
import org.biocluster.testsupport.system.Account;
import org.biocluster.testsupport.system.Accounts;
import org.biocluster.testsupport.system.Desk;
import org.biocluster.testsupport.system.Http;
import org.biocluster.testsupport.system.Intake;
import org.biocluster.testsupport.system.Receipt;
import org.biocluster.testsupport.system.Status;
import org.biocluster.testsupport.system.Submission;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.ComposeContainer;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/// The product in containers, built from this build by its own Dockerfile and started by its own compose files: free
/// ports, secrets and volumes of its own.
final class ContainerSystem implements AutoCloseable {

	private static final Duration HEALTHY = Duration.ofMinutes(6);

	private static final String PROJECT_LABEL = "com.docker.compose.project";

	private static final String SERVICE_LABEL = "com.docker.compose.service";

	private static final List<String> LONG_RUNNING = List.of("proposal-intake", "proposal-router", "proposal-desk",
			"notifier", "schema-registry", "postgres", "kafka-1", "mail");

	private final Path directory = Directories.temporary("containers");

	private final int intakePort = Ports.free();

	private final int deskPort = Ports.free();

	private final int mailPort = Ports.free();

	private final DockerClient docker = DockerClientFactory.instance().client();

	/// What the project's name begins with.
	private final String project = this.directory.getFileName().toString();

	private final ComposeContainer compose;

	private ContainerSystem(List<String> files) {
		List<File> paths = files.stream().map((file) -> Compose.root().resolve(file).toFile()).toList();
		this.compose = new ComposeContainer(this.project, paths).withPull(false).withBuild(true).withEnv(environment());
	}

	/// Returns when every container is healthy and has worked once.
	static ContainerSystem start(String... files) {
		ContainerSystem system = new ContainerSystem(List.of(files));
		try {
			system.makeSecrets();
			system.compose.start();
			LONG_RUNNING.forEach(system::awaitHealthy);
			system.warmUp();
			return system;
		}
		catch (RuntimeException ex) {
			system.close();
			throw ex;
		}
	}

	Intake intake() {
		return new Intake("http://127.0.0.1:" + this.intakePort);
	}

	Desk deskAs(Account account) {
		return new Desk("http://127.0.0.1:" + this.deskPort, account);
	}

	/// Who may log in, as the desk wrote it into its volume.
	Accounts accounts() {
		Path copy = this.directory.resolve("accounts.csv");
		new ContainerFiles(this.docker).copy(idOf("proposal-desk"), "/var/lib/biocluster/accounts.csv", copy);
		return Accounts.read(copy);
	}

	/// Every mail that was caught, as the mail server's interface describes it.
	List<JsonNode> mails() {
		String address = "http://127.0.0.1:" + this.mailPort + "/api/v1/messages?limit=1000";
		JsonNode found = Http.surelyGet(address, Map.of()).json().path("messages");
		return StreamSupport.stream(found.spliterator(), false).toList();
	}

	/// Kills the process of a service from within, which its engine takes for a crash,
	/// and returns when the container is healthy again.
	void crash(String service) {
		String id = idOf(service);
		int before = restarts(id);
		new ContainerFiles(this.docker).run(id, "bash", "-c", "kill -9 -1");
		Awaitility.await(service + " is started again").atMost(HEALTHY).until(() -> restarts(id) > before);
		awaitHealthy(service);
	}

	/// Kills a container, which stays away until [#bringBack].
	void kill(String service) {
		this.docker.killContainerCmd(idOf(service)).exec();
	}

	/// Starts a killed container and returns when it is healthy.
	void bringBack(String service) {
		this.docker.startContainerCmd(idOf(service)).exec();
		awaitHealthy(service);
	}

	@Override
	public void close() {
		this.compose.stop();
		Directories.delete(this.directory);
	}

	void awaitHealthy(String service) {
		Awaitility.await(service + " is healthy")
			.atMost(HEALTHY)
			.pollInterval(Duration.ofSeconds(1))
			.until(() -> health(service).equals("healthy"));
	}

	/// The first requests load classes and open transactions; no test measures that.
	private void warmUp() {
		Receipt receipt = intake().submit(Submission.valid("warm-up@biocluster.example"));
		Awaitility.await("the first proposal is routed")
			.atMost(HEALTHY)
			.ignoreExceptions()
			.until(() -> intake().status(receipt, "en"), Status::isRouted);
	}

	private String health(String service) {
		InspectContainerResponse found = this.docker.inspectContainerCmd(idOf(service)).exec();
		return Optional.ofNullable(found.getState().getHealth()).map(HealthState::getStatus).orElse("none");
	}

	private int restarts(String id) {
		Integer count = this.docker.inspectContainerCmd(id).exec().getRestartCount();
		return (count == null) ? 0 : count;
	}

	private String idOf(String service) {
		return containers().filter((container) -> service.equals(container.getLabels().get(SERVICE_LABEL)))
			.map(Container::getId)
			.findFirst()
			.orElseThrow(() -> new AssertionError("No container of " + service));
	}

	private Stream<Container> containers() {
		return this.docker.listContainersCmd()
			.withShowAll(true)
			.withLabelFilter(List.of(PROJECT_LABEL))
			.exec()
			.stream()
			.filter((container) -> container.getLabels().getOrDefault(PROJECT_LABEL, "").startsWith(this.project));
	}

	private Map<String, String> environment() {
		String site = "http://127.0.0.1:" + this.intakePort;
		return Map.of("BIOCLUSTER_SECRETS", this.directory.resolve("secrets").toString(), "BIOCLUSTER_CERTIFICATES",
				this.directory.resolve("certificates").toString(), "BIOCLUSTER_INTAKE_PORT",
				String.valueOf(this.intakePort), "BIOCLUSTER_DESK_PORT", String.valueOf(this.deskPort),
				"BIOCLUSTER_MAIL_PORT", String.valueOf(this.mailPort), "BIOCLUSTER_PUBLIC_URL", site,
				"BIOCLUSTER_DESK_URL", "http://127.0.0.1:" + this.deskPort, "BIOCLUSTER_RATE_LIMIT_ENABLED", "false");
	}

	private void makeSecrets() {
		Path script = Compose.root().resolve("etc/containers/secrets");
		ProcessBuilder builder = new ProcessBuilder(script.toString(), "--cluster").redirectErrorStream(true);
		builder.environment().putAll(environment());
		try {
			Process process = builder.start();
			String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
			assertThat(process.waitFor()).as(output).isZero();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

}
