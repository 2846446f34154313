/** Investment indicators as others read them. */
@NullMarked
package vn.bangvang.evaluation.investment.messaging;

import org.jspecify.annotations.NullMarked;
