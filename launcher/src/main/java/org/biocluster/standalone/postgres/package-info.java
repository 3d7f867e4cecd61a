/// The real PostgreSQL server, its unprivileged start, its database and the roles of the services.
@NullMarked
package org.biocluster.standalone.postgres;

import org.jspecify.annotations.NullMarked;
