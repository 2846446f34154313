/** The cap on OUTSTANDING, and what another rule would make of it. */
@NullMarked
package vn.bangvang.standings.fold.quota;

import org.jspecify.annotations.NullMarked;
