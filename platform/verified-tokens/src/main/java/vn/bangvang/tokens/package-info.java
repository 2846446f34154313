/** Whose tokens are believed, and for how long. */
@NullMarked
package vn.bangvang.tokens;

import org.jspecify.annotations.NullMarked;
