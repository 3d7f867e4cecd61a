/// Histories of proposals as the topics hold them, made by the decider.
@NullMarked
package org.biocluster.testsupport.history;

import org.jspecify.annotations.NullMarked;
