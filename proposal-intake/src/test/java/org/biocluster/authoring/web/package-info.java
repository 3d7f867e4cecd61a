/// Tests of the author's page without a server.
@NullMarked
package org.biocluster.authoring.web;

import org.jspecify.annotations.NullMarked;
