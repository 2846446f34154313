/** Periods over HTTP. */
@NullMarked
package vn.bangvang.evaluation.regulation.period.web;

import org.jspecify.annotations.NullMarked;
