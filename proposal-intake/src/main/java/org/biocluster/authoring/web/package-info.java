/// What authors do, over REST, with the link that also changes.
@NullMarked
package org.biocluster.authoring.web;

import org.jspecify.annotations.NullMarked;
