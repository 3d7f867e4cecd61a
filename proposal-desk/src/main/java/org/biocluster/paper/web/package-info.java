/// Papers as files and as pages for print.
@NullMarked
package org.biocluster.paper.web;

import org.jspecify.annotations.NullMarked;
