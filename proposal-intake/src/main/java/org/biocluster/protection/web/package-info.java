/// What keeps the public side safe: headers, forged requests, floods.
@NullMarked
package org.biocluster.protection.web;

import org.jspecify.annotations.NullMarked;
