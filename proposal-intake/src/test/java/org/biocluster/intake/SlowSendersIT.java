package org.biocluster.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// Somebody sends a byte every second, which no limit between two bytes ever ends.
class SlowSendersIT {

	private static final String REST = "Host: x\r\nAccept-Language: en\r\nContent-Length: 500\r\n\r\n";

	private static final int CROWD = 250;

	private final RunningIntake intake = RunningIntake.shared();

	@Test
	void areToldAfterHalfAMinuteWhileOthersAreServed() throws IOException {
		try (Slow person = new Slow(
				"POST /proposals/new HTTP/1.1\r\nContent-Type: application/x-www-form-urlencoded\r\n" + REST, 'a');
				Slow chooser = new Slow(
						"POST /proposals/new HTTP/1.1\r\nContent-Type: multipart/form-data; boundary=x\r\n" + REST,
						'a');
				Slow program = new Slow("POST /api/v1/proposals HTTP/1.1\r\nContent-Type: application/json\r\n" + REST,
						' ')) {
			Awaitility.await("answers")
				.pollInterval(Duration.ofSeconds(1))
				.atMost(Duration.ofSeconds(60))
				.until(() -> person.isAnswered() & chooser.isAnswered() & program.isAnswered());
			assertThat(person.answer()).startsWith("HTTP/1.1 408")
				.contains("Sending took too long", "<html lang=\"en\"");
			assertThat(chooser.answer()).startsWith("HTTP/1.1 408").contains("Sending took too long");
			assertThat(program.answer()).startsWith("HTTP/1.1 408").contains("\"code\":\"too-slow\"");
		}
		assertThat(this.intake.post(Bodies.valid().toString()).statusCode()).isEqualTo(201);
	}

	/// Far more connections than an office has; what they began never becomes a request.
	@Test
	void areHungUpOnWhenTheirHeadersNeverEnd() throws IOException {
		List<Slow> many = new ArrayList<>();
		try {
			for (int begun = 0; begun < CROWD; begun++) {
				many.add(new Slow("GET / HTTP/1.1\r\nHost: x\r\nX-Slow: ", 'a'));
				many.add(new Slow("", '\n'));
			}
			assertThat(this.intake.post(Bodies.valid().toString()).statusCode()).isEqualTo(201);
			List<Slow> left = new ArrayList<>(many);
			Awaitility.await("the end of all")
				.pollInterval(Duration.ofSeconds(1))
				.atMost(Duration.ofSeconds(40))
				.until(() -> {
					left.removeIf(Slow::isHungUp);
					return left.isEmpty();
				});
		}
		finally {
			for (Slow one : many) {
				one.close();
			}
		}
	}

	/// A connection with a request that takes its time.
	private final class Slow implements AutoCloseable {

		private final Socket socket = new Socket("127.0.0.1", SlowSendersIT.this.intake.port());

		private final char next;

		Slow(String begun, char next) throws IOException {
			this.next = next;
			this.socket.getOutputStream().write(begun.getBytes(StandardCharsets.US_ASCII));
		}

		/// Looks for the answer, and sends one byte more where there is none.
		boolean isAnswered() throws IOException {
			if (this.socket.getInputStream().available() > 0) {
				return true;
			}
			this.socket.getOutputStream().write(this.next);
			return false;
		}

		/// Sends one byte more, which is refused where nobody listens any more.
		boolean isHungUp() {
			try {
				this.socket.getOutputStream().write(this.next);
				return false;
			}
			catch (IOException ex) {
				return true;
			}
		}

		String answer() throws IOException {
			ByteArrayOutputStream answer = new ByteArrayOutputStream();
			try {
				this.socket.getInputStream().transferTo(answer);
			}
			catch (SocketException ex) {
				// Closed with a byte on its way.
			}
			return answer.toString(StandardCharsets.UTF_8);
		}

		@Override
		public void close() throws IOException {
			this.socket.close();
		}

	}

}
