/// Problem documents after RFC 9457, in the reader's language, that never say more than they should.
@NullMarked
package org.biocluster.problem.web;

import org.jspecify.annotations.NullMarked;
