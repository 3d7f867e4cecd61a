package org.biocluster.standalone.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.biocluster.standalone.place.DataDirectory;
import org.biocluster.standalone.place.Directories;
import org.biocluster.standalone.place.RuntimeDirectory;
import org.biocluster.standalone.place.Secrets;
import org.biocluster.standalone.process.ChildSpec;
import org.biocluster.standalone.process.ChildSpec.StopSignal;

/// A PostgreSQL server whose commits survive a crash of any process and of the machine.
public final class PostgresServer {

	static final String SUPERUSER = "postgres";

	private static final String NAME = "postgres";

	private static final String CLUSTER = "cluster";

	private static final Map<String, String> SETTINGS = Map.ofEntries(Map.entry("fsync", "on"),
			Map.entry("synchronous_commit", "on"), Map.entry("full_page_writes", "on"),
			Map.entry("data_sync_retry", "off"), Map.entry("listen_addresses", "127.0.0.1"),
			Map.entry("unix_socket_directories", ""), Map.entry("max_connections", "100"),
			Map.entry("shared_buffers", "64MB"), Map.entry("timezone", "UTC"), Map.entry("log_timezone", "UTC"),
			Map.entry("log_line_prefix", "%m [%p] %q%u@%d "), Map.entry("log_statement", "none"),
			Map.entry("log_parameter_max_length_on_error", "0"));

	private final DataDirectory data;

	private final RuntimeDirectory runtime;

	private final Secrets secrets;

	private final int port;

	/// A server of this data directory.
	public PostgresServer(DataDirectory data, RuntimeDirectory runtime, Secrets secrets, int port) {
		this.data = data;
		this.runtime = runtime;
		this.secrets = secrets;
		this.port = port;
	}

	/// How to run it. Decides once how to get rid of root.
	public ChildSpec spec() throws IOException, InterruptedException {
		Unprivileged user = Unprivileged.find();
		Path server = this.data.postgres().resolve(PostgresArchive.in(this.runtime.postgres()).unpackedName());
		List<String> command = new ArrayList<>(
				List.of(server.resolve("bin/postgres").toString(), "-D", cluster().toString(), "-p", "" + this.port));
		SETTINGS.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach((setting) -> {
			command.add("-c");
			command.add(setting.getKey() + "=" + setting.getValue());
		});
		return new ChildSpec(NAME, "PostgreSQL", user.apply(command), Map.of(), StopSignal.INT,
				() -> prepare(user, server), database()::answers);
	}

	/// Does once, for every data directory to come, what takes long.
	public static void unpackAhead(RuntimeDirectory runtime) throws IOException, InterruptedException {
		PostgresArchive.in(runtime.postgres()).unpackAhead(runtime.postgres());
	}

	/// The databases in it.
	public Database database() {
		return new Database(this.port, this.secrets);
	}

	private Path cluster() {
		return this.data.postgres().resolve(CLUSTER);
	}

	private void prepare(Unprivileged user, Path server) throws IOException, InterruptedException {
		Path log = this.data.log(NAME);
		Path home = this.data.postgres();
		PostgresArchive archive = PostgresArchive.in(this.runtime.postgres());
		Directories.makeWhole(home, archive.unpackedName(), archive::unpackTo);
		Directories.makeWhole(home, CLUSTER,
				(directory) -> new Cluster(server, user, log).create(home, directory, this.secrets));
		user.own(home, log);
		Optional<Path> stale = StalePostmaster.in(cluster());
		if (stale.isPresent()) {
			Files.delete(stale.get());
		}
	}

}
