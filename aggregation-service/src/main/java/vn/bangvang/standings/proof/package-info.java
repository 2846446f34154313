/** Whether the standings are what the log says: counted once more from the beginning, beside the running account. */
@NullMarked
package vn.bangvang.standings.proof;

import org.jspecify.annotations.NullMarked;
