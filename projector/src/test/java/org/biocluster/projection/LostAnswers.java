package org.biocluster.projection;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;

import javax.sql.DataSource;

import org.springframework.jdbc.datasource.DelegatingDataSource;

/// Connections that lose the answer to some commits: the database has committed, the caller gets an error.
final class LostAnswers extends DelegatingDataSource {

	/// How many of the next commits lose their answer.
	final AtomicInteger losses = new AtomicInteger();

	LostAnswers(DataSource dataSource) {
		super(dataSource);
	}

	@Override
	public Connection getConnection() throws SQLException {
		Connection connection = super.getConnection();
		return (Connection) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] { Connection.class },
				(proxy, method, arguments) -> {
					Object result = invoke(connection, method, arguments);
					if (method.getName().equals("commit")
							&& this.losses.getAndUpdate((left) -> Math.max(0, left - 1)) > 0) {
						connection.close();
						throw new SQLException("The answer was lost", "08006");
					}
					return result;
				});
	}

	private static Object invoke(Connection connection, Method method, Object[] arguments) throws Throwable {
		try {
			return method.invoke(connection, arguments);
		}
		catch (InvocationTargetException ex) {
			throw ex.getCause();
		}
	}

}
