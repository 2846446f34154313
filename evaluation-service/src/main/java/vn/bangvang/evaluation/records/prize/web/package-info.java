/** Prizes over HTTP. */
@NullMarked
package vn.bangvang.evaluation.records.prize.web;

import org.jspecify.annotations.NullMarked;
