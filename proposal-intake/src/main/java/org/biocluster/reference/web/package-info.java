/// The reference lists over REST.
@NullMarked
package org.biocluster.reference.web;

import org.jspecify.annotations.NullMarked;
