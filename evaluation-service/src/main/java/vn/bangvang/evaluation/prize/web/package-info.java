/** Prizes over HTTP. */
@NullMarked
package vn.bangvang.evaluation.prize.web;

import org.jspecify.annotations.NullMarked;
