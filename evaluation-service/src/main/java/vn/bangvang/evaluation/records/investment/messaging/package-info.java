/** Investment indicators as others read them. */
@NullMarked
package vn.bangvang.evaluation.records.investment.messaging;

import org.jspecify.annotations.NullMarked;
