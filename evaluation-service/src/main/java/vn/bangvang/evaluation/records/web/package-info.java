/** Dated records over HTTP. */
@NullMarked
package vn.bangvang.evaluation.records.web;

import org.jspecify.annotations.NullMarked;
