/** The other half of a cycle. */
@NullMarked
package vn.bangvang.badsample.boards;

import org.jspecify.annotations.NullMarked;
