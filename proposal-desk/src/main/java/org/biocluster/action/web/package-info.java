/// Commands of staff over REST.
@NullMarked
package org.biocluster.action.web;

import org.jspecify.annotations.NullMarked;
