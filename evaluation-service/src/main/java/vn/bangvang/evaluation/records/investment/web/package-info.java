/** Investment indicators over HTTP. */
@NullMarked
package vn.bangvang.evaluation.records.investment.web;

import org.jspecify.annotations.NullMarked;
