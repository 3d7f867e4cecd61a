/// The group desk as one program: what it is made of and how it is configured.
@NullMarked
package org.biocluster.desk;

import org.jspecify.annotations.NullMarked;
