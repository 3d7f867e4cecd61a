package org.biocluster.standalone.registry;

import java.net.URI;
import java.util.Map;

import org.biocluster.standalone.place.DataDirectory;
import org.biocluster.standalone.place.RuntimeDirectory;
import org.biocluster.standalone.process.ChildSpec;
import org.biocluster.standalone.process.ChildSpec.Preparation;
import org.biocluster.standalone.process.ChildSpec.StopSignal;
import org.biocluster.standalone.process.JavaCommand;
import org.biocluster.standalone.process.Probe;

/// Apicurio Registry, which also speaks the Confluent-compatible API.
public final class SchemaRegistry {

	private static final String NAME = "registry";

	private static final String MAIN_CLASS = "io.quarkus.runner.GeneratedMain";

	private static final int HEAP_MEGABYTES = 160;

	private final DataDirectory data;

	private final RuntimeDirectory runtime;

	private final int port;

	private final int managementPort;

	/// A registry of this data directory.
	public SchemaRegistry(DataDirectory data, RuntimeDirectory runtime, int port, int managementPort) {
		this.data = data;
		this.runtime = runtime;
		this.port = port;
		this.managementPort = managementPort;
	}

	/// Base of all its APIs.
	public String url() {
		return "http://127.0.0.1:" + this.port;
	}

	/// How to run it.
	public ChildSpec spec() {
		// Without WRITE_DELAY=0 a kill loses the last schema ids, and a lost id is given
		// to another schema.
		String database = "jdbc:h2:file:" + this.data.registry().resolve("registry") + ";WRITE_DELAY=0";
		JavaCommand java = new JavaCommand(NAME, this.data.root(), HEAP_MEGABYTES)
			.flags(this.runtime.caches().flags(NAME))
			// What the jar that is not used here would set.
			.flag("--add-opens=java.base/java.lang=ALL-UNNAMED")
			.flag("-Djava.util.logging.manager=org.jboss.logmanager.LogManager")
			.flag("-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
					+ "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory")
			.flag("-Dquarkus.http.host=127.0.0.1")
			.flag("-Dquarkus.http.port=" + this.port)
			.flag("-Dquarkus.management.host=127.0.0.1")
			.flag("-Dquarkus.management.port=" + this.managementPort)
			.flag("-Dquarkus.log.console.color=false")
			.flag("-Dapicurio.datasource.url=" + database)
			.flag("-Dapicurio.datasource.jdbc.initial-size=1")
			.flag("-Dapicurio.datasource.jdbc.min-size=1")
			.flag("-Dapicurio.datasource.jdbc.max-size=8");
		URI ready = URI.create("http://127.0.0.1:" + this.managementPort + "/health/ready");
		return new ChildSpec(NAME, "Schema registry", java.main(this.runtime.registryClassPath(), MAIN_CLASS), Map.of(),
				StopSignal.TERM, Preparation.NONE, Probe.http(ready));
	}

}
