/// Who is told about what: the plan from a fact to the messages it leads to.
@NullMarked
package org.biocluster.notification;

import org.jspecify.annotations.NullMarked;
