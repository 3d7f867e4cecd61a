/// Attached files on their way out.
@NullMarked
package org.biocluster.attachment.web;

import org.jspecify.annotations.NullMarked;
