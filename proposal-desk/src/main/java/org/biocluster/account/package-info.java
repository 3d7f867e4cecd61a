/// Who works at the desk: accounts, their roles and groups, and how the first ones come to be.
@NullMarked
package org.biocluster.account;

import org.jspecify.annotations.NullMarked;
