/** How a domain says no. Free of frameworks, so that rules can use it. */
@NullMarked
package vn.bangvang.refusal;

import org.jspecify.annotations.NullMarked;
