/** Checks that the published language does not contradict itself. */
@NullMarked
package vn.bangvang.contracts;

import org.jspecify.annotations.NullMarked;
