/** Seals the boards of closings: once, for all instances. */
@NullMarked
package vn.bangvang.standings.seal;

import org.jspecify.annotations.NullMarked;
