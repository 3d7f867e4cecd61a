/// Signs staff in: form and HTTP Basic, slowed down for those who guess.
@NullMarked
package org.biocluster.account.web;

import org.jspecify.annotations.NullMarked;
