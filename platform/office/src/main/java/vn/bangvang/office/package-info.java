/** The offices that people hold, and the scopes that an office may carry. */
@NullMarked
package vn.bangvang.office;

import org.jspecify.annotations.NullMarked;
