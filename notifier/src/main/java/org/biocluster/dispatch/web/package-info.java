/// Deliveries for operators.
@NullMarked
package org.biocluster.dispatch.web;

import org.jspecify.annotations.NullMarked;
