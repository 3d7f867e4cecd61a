/// Late links as a page.
@NullMarked
package org.biocluster.latelink.web;

import org.jspecify.annotations.NullMarked;
