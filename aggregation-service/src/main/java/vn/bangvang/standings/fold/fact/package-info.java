/** What the fold knows of the world: the state of each subject after an event, free of any wire format. */
@NullMarked
package vn.bangvang.standings.fold.fact;

import org.jspecify.annotations.NullMarked;
