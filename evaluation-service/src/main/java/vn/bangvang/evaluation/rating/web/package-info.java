/** Ratings over HTTP. */
@NullMarked
package vn.bangvang.evaluation.rating.web;

import org.jspecify.annotations.NullMarked;
