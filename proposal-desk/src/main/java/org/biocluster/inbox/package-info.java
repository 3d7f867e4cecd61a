/// What a group has before it: its proposals, why each came to it, and what has happened since.
@NullMarked
package org.biocluster.inbox;

import org.jspecify.annotations.NullMarked;
