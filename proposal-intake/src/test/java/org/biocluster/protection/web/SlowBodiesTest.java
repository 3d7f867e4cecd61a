package org.biocluster.protection.web;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.startup.Tomcat;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/// Senders over real connections; only the clock is ours.
class SlowBodiesTest {

	private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);

	private final AtomicLong read = new AtomicLong();

	private final Tomcat tomcat = new Tomcat();

	private Socket sender;

	@BeforeEach
	void start(@TempDir File directory) throws LifecycleException, IOException {
		this.tomcat.setBaseDir(directory.getPath());
		this.tomcat.setPort(0);
		Context context = this.tomcat.addContext("", null);
		Tomcat.addServlet(context, "reader", new Reader(this.read)).addMapping("/read");
		Tomcat.addServlet(context, "refusal", new Refusal()).addMapping("/*");
		this.tomcat.getEngine().getPipeline().addValve(new SlowBodies(this.now::get));
		context.getPipeline().addValve(new SlowBodies.Answer());
		this.tomcat.getConnector();
		this.tomcat.start();
		this.sender = new Socket("127.0.0.1", this.tomcat.getConnector().getLocalPort());
		this.sender.setSoTimeout(15_000);
	}

	@AfterEach
	void stop() throws IOException, LifecycleException {
		this.sender.close();
		this.tomcat.stop();
		this.tomcat.destroy();
	}

	@Test
	void tellsWhoSendsAByteNowAndThenThatItTookTooLong() throws IOException {
		send("POST /read HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\n0123456789");
		awaitRead(10);
		pass(TimedBody.PATIENCE.minusSeconds(1));
		send("0");
		awaitRead(11);
		pass(Duration.ofSeconds(2));
		send("0");
		assertThat(rest()).startsWith("HTTP/1.1 408").contains("Connection: close");
	}

	@Test
	void givesALargeBodyTheTimeThatASlowLineTakes() throws IOException {
		int length = 40 * TimedBody.BYTES_A_SECOND;
		send("POST /read HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: " + length + "\r\n\r\n");
		send("0".repeat(length - 1));
		awaitRead(length - 1);
		pass(TimedBody.PATIENCE.plusSeconds(35));
		send("0");
		assertThat(rest()).startsWith("HTTP/1.1 200").endsWith("read " + length);
	}

	@Test
	void answersWhoeverIsRefusedAndReadsTheRestOnlyForSoLong() throws IOException {
		send("POST /refused HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\n0");
		assertThat(line()).startsWith("HTTP/1.1 409");
		pass(TimedBody.PATIENCE.plusSeconds(1));
		send("0");
		assertThat(rest()).as("and then nothing").endsWith("refused");
	}

	@Test
	void goesOnWithTheConnectionAfterARefusal() throws IOException {
		send("POST /refused HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\n\r\n01234");
		send("POST /read HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: 5\r\n\r\n01234");
		assertThat(rest()).startsWith("HTTP/1.1 409").endsWith("read 5");
	}

	private void pass(Duration time) {
		this.now.updateAndGet((before) -> before.plus(time));
	}

	private void awaitRead(long bytes) {
		Awaitility.await().until(() -> this.read.get() == bytes);
	}

	private void send(String text) throws IOException {
		this.sender.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
	}

	private String line() throws IOException {
		StringBuilder line = new StringBuilder();
		for (int one = this.sender.getInputStream().read(); one >= 0
				&& one != '\n'; one = this.sender.getInputStream().read()) {
			line.append((char) one);
		}
		return line.toString();
	}

	/// Everything until the connection is closed, which bytes on their way turn into a
	/// reset.
	private String rest() throws IOException {
		ByteArrayOutputStream rest = new ByteArrayOutputStream();
		try {
			this.sender.getInputStream().transferTo(rest);
		}
		catch (SocketException ex) {
			// Closed.
		}
		return rest.toString(StandardCharsets.US_ASCII);
	}

	/// Reads byte by byte.
	private static final class Reader extends HttpServlet {

		private static final long serialVersionUID = 1L;

		private final transient AtomicLong read;

		Reader(AtomicLong read) {
			this.read = read;
		}

		@Override
		protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
			try (InputStream body = request.getInputStream()) {
				while (body.read() >= 0) {
					this.read.incrementAndGet();
				}
			}
			response.getWriter().write("read " + this.read.get());
		}

	}

	/// Reads nothing.
	private static final class Refusal extends HttpServlet {

		private static final long serialVersionUID = 1L;

		@Override
		protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
			response.setStatus(HttpServletResponse.SC_CONFLICT);
			response.getWriter().write("refused");
		}

	}

}
