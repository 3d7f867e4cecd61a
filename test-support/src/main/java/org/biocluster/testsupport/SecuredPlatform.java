package org.biocluster.testsupport;

import org.biocluster.setup.Setup;
import org.biocluster.setup.SetupSettings;
import org.biocluster.topic.Principal;
import org.biocluster.topic.kafka.KafkaConnection;
import org.biocluster.topic.kafka.Tls;
import org.biocluster.wire.Wire;
import org.biocluster.wire.WireSettings;

/// A secured broker on which the set-up has run, beside the registry and database of [Platform]: for tests of what each
/// service may do. Not thread-safe.
public final class SecuredPlatform implements AutoCloseable {

	private final Certificates certificates = Certificates.create();

	private final Broker broker = Broker.startSecured(this.certificates.broker());

	private SecuredPlatform() {
	}

	/// Starts the broker, makes the topics and gives the rights.
	public static SecuredPlatform start() {
		SecuredPlatform platform = new SecuredPlatform();
		platform.setUp();
		return platform;
	}

	/// Runs the set-up as its own principal; may be repeated.
	public void setUp() {
		Setup.run(SetupSettings.of(connection(Broker.SETUP), Platform.registry().url(), Platform.PARTITIONS, 1));
	}

	public Broker broker() {
		return this.broker;
	}

	/// Whoever the broker trusts.
	public Certificates certificates() {
		return this.certificates;
	}

	/// How this service reaches the broker.
	public KafkaConnection connection(Principal principal) {
		return connection(principal.id());
	}

	/// How whoever has a certificate with this name reaches the broker.
	public KafkaConnection connection(String name) {
		return this.broker.connection(this.certificates.client(name));
	}

	/// The wire as this service uses it; the caller closes it.
	public Wire wire(Principal principal) {
		return Wire.connect(WireSettings.of(connection(principal), Platform.registry().url()));
	}

	/// The options with which a service proves that it is this one.
	public String[] options(Principal principal) {
		Tls tls = this.certificates.client(principal.id());
		return new String[] { "--biocluster.kafka.tls.certificate=" + tls.certificate(),
				"--biocluster.kafka.tls.authority=" + tls.authority() };
	}

	@Override
	public void close() {
		this.broker.close();
		this.certificates.close();
	}

}
