/// The whole product as a test sees it: started like a user starts it, driven over its external contract, killed at will.
@NullMarked
package org.biocluster.testsupport.system;

import org.jspecify.annotations.NullMarked;
