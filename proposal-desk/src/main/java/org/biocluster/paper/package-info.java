/// Papers that are carried to a session or kept on file: summaries, agendas, registers.
@NullMarked
package org.biocluster.paper;

import org.jspecify.annotations.NullMarked;
