/** Inspection and supervision plans of a year and how far they were carried out. */
@NullMarked
package vn.bangvang.evaluation.records.inspection;

import org.jspecify.annotations.NullMarked;
