/// Sessions of working groups as documents: when, where, which questions.
@NullMarked
package org.biocluster.meeting;

import org.jspecify.annotations.NullMarked;
