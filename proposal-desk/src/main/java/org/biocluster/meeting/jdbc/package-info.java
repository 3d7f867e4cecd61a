/// Sessions as rows of the view.
@NullMarked
package org.biocluster.meeting.jdbc;

import org.jspecify.annotations.NullMarked;
