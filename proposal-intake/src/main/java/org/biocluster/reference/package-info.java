/// Lists, groups and limits that a sender needs.
@NullMarked
package org.biocluster.reference;

import org.jspecify.annotations.NullMarked;
