/// Problem documents and error pages.
@NullMarked
package org.biocluster.problem.web;

import org.jspecify.annotations.NullMarked;
