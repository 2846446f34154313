/** Knows a technology, an adapter and another feature that knows it back. */
@NullMarked
package vn.bangvang.badsample.lists;

import org.jspecify.annotations.NullMarked;
