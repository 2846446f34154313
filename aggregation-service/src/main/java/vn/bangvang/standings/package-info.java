/** The standings of every province, folded from the log of events. */
@NullMarked
package vn.bangvang.standings;

import org.jspecify.annotations.NullMarked;
