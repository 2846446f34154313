/** Inspection plans over HTTP. */
@NullMarked
package vn.bangvang.evaluation.inspection.web;

import org.jspecify.annotations.NullMarked;
