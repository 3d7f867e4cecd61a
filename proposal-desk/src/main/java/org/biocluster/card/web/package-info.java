/// The card as a page that works without scripts.
@NullMarked
package org.biocluster.card.web;

import org.jspecify.annotations.NullMarked;
