/// Who may do what by which address, and what every answer carries.
@NullMarked
package org.biocluster.desk.web;

import org.jspecify.annotations.NullMarked;
