/** Investment indicators over HTTP. */
@NullMarked
package vn.bangvang.evaluation.investment.web;

import org.jspecify.annotations.NullMarked;
