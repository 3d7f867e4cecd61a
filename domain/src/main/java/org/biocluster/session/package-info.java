/// Sessions of working groups: agenda and protocol.
@NullMarked
package org.biocluster.session;

import org.jspecify.annotations.NullMarked;
