/** Enrolments in their store. */
@NullMarked
package vn.bangvang.training.enrolment.mongo;

import org.jspecify.annotations.NullMarked;
