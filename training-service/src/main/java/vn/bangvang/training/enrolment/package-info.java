/** One trainee in one class, from nomination to completion or out of the counts again. */
@NullMarked
package vn.bangvang.training.enrolment;

import org.jspecify.annotations.NullMarked;
