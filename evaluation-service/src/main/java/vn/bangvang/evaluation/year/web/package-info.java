/** Years over HTTP. */
@NullMarked
package vn.bangvang.evaluation.year.web;

import org.jspecify.annotations.NullMarked;
