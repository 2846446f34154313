/** Guiding and issued documents over HTTP. */
@NullMarked
package vn.bangvang.evaluation.records.document.web;

import org.jspecify.annotations.NullMarked;
