package org.biocluster.standalone.mail;

import java.util.Map;

import org.biocluster.standalone.place.DataDirectory;
import org.biocluster.standalone.place.RuntimeDirectory;
import org.biocluster.standalone.process.ChildSpec;
import org.biocluster.standalone.process.ChildSpec.Preparation;
import org.biocluster.standalone.process.ChildSpec.StopSignal;
import org.biocluster.standalone.process.JavaCommand;
import org.biocluster.standalone.process.Probe;

/// The SMTP server as a child.
public final class MailServer {

	private static final String NAME = "smtp";

	private static final int HEAP_MEGABYTES = 48;

	private MailServer() {
	}

	/// How to run it.
	public static ChildSpec spec(DataDirectory data, RuntimeDirectory runtime, int port) {
		return new ChildSpec(NAME, "SMTP server",
				new JavaCommand(NAME, data.root(), HEAP_MEGABYTES).flags(runtime.caches().flags(NAME))
					.main(runtime.ownClassPath(), MailServerApplication.class.getName(), Integer.toString(port),
							data.mail().toString()),
				Map.of(), StopSignal.TERM, Preparation.NONE, Probe.greeting("127.0.0.1", port, "220"));
	}

}
