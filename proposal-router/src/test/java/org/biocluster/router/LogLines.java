package org.biocluster.router;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import org.slf4j.LoggerFactory;
import org.springframework.boot.logging.logback.ExtendedWhitespaceThrowableProxyConverter;

/// What the product logs while it is open, as its pattern writes it.
final class LogLines extends AppenderBase<ILoggingEvent> implements AutoCloseable {

	private final Logger logger = (Logger) LoggerFactory.getLogger("org.biocluster");

	private final PatternLayout layout = new PatternLayout();

	private final List<String> written = new CopyOnWriteArrayList<>();

	private LogLines(String pattern) {
		this.layout.getInstanceConverterMap().put("wEx", ExtendedWhitespaceThrowableProxyConverter::new);
		this.layout.setContext((LoggerContext) LoggerFactory.getILoggerFactory());
		this.layout.setPattern(pattern);
		this.layout.start();
		setContext(this.logger.getLoggerContext());
		start();
		this.logger.addAppender(this);
	}

	static LogLines of(String pattern) {
		return new LogLines(pattern);
	}

	List<String> written() {
		return List.copyOf(this.written);
	}

	@Override
	protected void append(ILoggingEvent event) {
		this.written.add(this.layout.doLayout(event));
	}

	@Override
	public void close() {
		this.logger.detachAppender(this);
		stop();
	}

}
