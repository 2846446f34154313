/** Enrolments over HTTP. */
@NullMarked
package vn.bangvang.training.enrolment.web;

import org.jspecify.annotations.NullMarked;
