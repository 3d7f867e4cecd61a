/// Terms, reminders and working days as JSON documents, and the calendar that the product comes with.
@NullMarked
package org.biocluster.deadline.json;

import org.jspecify.annotations.NullMarked;
