/// Builds the inbox anew from the history, for people and for programs.
@NullMarked
package org.biocluster.rebuild.web;

import org.jspecify.annotations.NullMarked;
