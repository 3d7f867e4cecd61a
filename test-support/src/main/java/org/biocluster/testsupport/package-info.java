/// Real infrastructure for tests: broker, schema registry, database and mail server, started as fast as possible and closed without traces.
@NullMarked
package org.biocluster.testsupport;

import org.jspecify.annotations.NullMarked;
