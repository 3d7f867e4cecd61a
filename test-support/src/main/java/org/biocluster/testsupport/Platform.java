package org.biocluster.testsupport;

/// The infrastructure that all test classes of one JVM share: started when first asked for, closed with the JVM.
///
/// Tests that stop, kill or fill one of these parts start their own instead. Thread-safe.
public final class Platform {

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

	private static final class MailHolder {

		static final MailServer MAIL = closedAtExit(MailServer.start());

	}

}
