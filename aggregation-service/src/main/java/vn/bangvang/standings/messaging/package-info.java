/** Translates the events of the log into facts; what cannot be translated is kept with its reason. */
@NullMarked
package vn.bangvang.standings.messaging;

import org.jspecify.annotations.NullMarked;
