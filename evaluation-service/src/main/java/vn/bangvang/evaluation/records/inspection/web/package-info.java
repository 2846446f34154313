/** Inspection plans over HTTP. */
@NullMarked
package vn.bangvang.evaluation.records.inspection.web;

import org.jspecify.annotations.NullMarked;
