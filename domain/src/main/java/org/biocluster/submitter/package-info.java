/// The person who sent a proposal, kept apart from the history, so that the person can be forgotten.
@NullMarked
package org.biocluster.submitter;

import org.jspecify.annotations.NullMarked;
