package org.biocluster.testsupport;

import org.biocluster.setup.Setup;
import org.biocluster.setup.SetupSettings;
import org.biocluster.topic.kafka.KafkaConnection;
import org.biocluster.wire.Wire;
import org.biocluster.wire.WireSettings;

/// The infrastructure that all test classes of one JVM share: started when first asked for, closed with the JVM.
///
/// [#wire()] also creates the topics and registers the schemas, once.
///
/// Tests that stop, kill or fill one of these parts start their own instead. Thread-safe.
public final class Platform {

	/// Partitions of every topic of proposals, the same as in the standalone system.
	public static final int PARTITIONS = 4;

	private Platform() {
	}

	/// A broker.
	public static Broker broker() {
		return BrokerHolder.BROKER;
	}

	/// A schema registry that keeps everything in memory.
	public static Registry registry() {
		return RegistryHolder.REGISTRY;
	}

	/// A PostgreSQL with the roles of all services.
	public static Database database() {
		return DatabaseHolder.DATABASE;
	}

	/// An SMTP server.
	public static MailServer mailServer() {
		return MailHolder.MAIL;
	}

	/// Serializers and deserializers of all topics, which exist on the broker with
	/// [#PARTITIONS] partitions.
	public static Wire wire() {
		return WireHolder.WIRE;
	}

	private static Wire setUpAndConnect() {
		KafkaConnection kafka = broker().connection();
		String registryUrl = registry().url();
		Setup.run(SetupSettings.of(kafka, registryUrl, PARTITIONS, 1));
		return Wire.connect(WireSettings.of(kafka, registryUrl));
	}

	private static <T extends AutoCloseable> T closedAtExit(T part) {
		Runtime.getRuntime().addShutdownHook(new Thread(() -> close(part), "close-" + part.getClass().getSimpleName()));
		return part;
	}

	private static void close(AutoCloseable part) {
		try {
			part.close();
		}
		catch (Exception ex) {
			// The JVM is ending; the operating system takes back what is left.
		}
	}

	private static final class BrokerHolder {

		static final Broker BROKER = closedAtExit(Broker.start());

	}

	private static final class RegistryHolder {

		static final Registry REGISTRY = closedAtExit(Registry.inMemory());

	}

	private static final class DatabaseHolder {

		static final Database DATABASE = closedAtExit(Database.start());

	}

	private static final class WireHolder {

		static final Wire WIRE = closedAtExit(setUpAndConnect());

	}

	private static final class MailHolder {

		static final MailServer MAIL = closedAtExit(MailServer.start());

	}

}
