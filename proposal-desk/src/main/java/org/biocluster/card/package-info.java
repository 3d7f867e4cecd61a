/// A proposal as one card: what a person may do with it now, as forms.
@NullMarked
package org.biocluster.card;

import org.jspecify.annotations.NullMarked;
