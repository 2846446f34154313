/** A service that breaks every rule once, so that each rule is seen red. */
@NullMarked
package vn.bangvang.badsample;

import org.jspecify.annotations.NullMarked;
