/** The standings of this instance as they are now: one writer, any number of readers. */
@NullMarked
package vn.bangvang.standings.live;

import org.jspecify.annotations.NullMarked;
