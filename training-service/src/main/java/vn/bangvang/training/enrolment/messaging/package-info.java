/** Enrolments as events. */
@NullMarked
package vn.bangvang.training.enrolment.messaging;

import org.jspecify.annotations.NullMarked;
