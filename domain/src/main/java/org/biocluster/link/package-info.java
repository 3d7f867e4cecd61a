/// Unguessable links that let an author follow and change a proposal without an account.
@NullMarked
package org.biocluster.link;

import org.jspecify.annotations.NullMarked;
