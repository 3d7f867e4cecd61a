/// Forms that are not sent yet, kept so that nothing typed is lost.
@NullMarked
package org.biocluster.draft;

import org.jspecify.annotations.NullMarked;
