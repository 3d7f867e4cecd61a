/// Tests of the limits.
@NullMarked
package org.biocluster.protection.web;

import org.jspecify.annotations.NullMarked;
