/** Inspection and supervision plans of a year and how far they were carried out. */
package vn.bangvang.evaluation.records.inspection;
