/// The notifier as a process: its settings, and how its parts are put together.
@NullMarked
package org.biocluster.notifier;

import org.jspecify.annotations.NullMarked;
