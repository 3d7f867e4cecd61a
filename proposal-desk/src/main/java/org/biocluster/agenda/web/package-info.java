/// Sessions as pages.
@NullMarked
package org.biocluster.agenda.web;

import org.jspecify.annotations.NullMarked;
