/** Money that an organisation advised, planned or spent on facilities, in whole dong. */
@NullMarked
package vn.bangvang.evaluation.records.investment;

import org.jspecify.annotations.NullMarked;
