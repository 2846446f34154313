/** What may rest on read copies of the log only when they are not behind. */
@NullMarked
package vn.bangvang.evaluation.register.reading;

import org.jspecify.annotations.NullMarked;
