/** A package without a purpose. */
@NullMarked
package vn.bangvang.badsample.common;

import org.jspecify.annotations.NullMarked;
