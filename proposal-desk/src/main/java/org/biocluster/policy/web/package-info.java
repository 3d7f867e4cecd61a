/// The policy for people and for programs.
@NullMarked
package org.biocluster.policy.web;

import org.jspecify.annotations.NullMarked;
