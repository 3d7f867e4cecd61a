/// The numbers as a page with one picture and its table.
@NullMarked
package org.biocluster.overview.web;

import org.jspecify.annotations.NullMarked;
