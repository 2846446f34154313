/** Targets as others read them. */
@NullMarked
package vn.bangvang.evaluation.records.resolutiontarget.messaging;

import org.jspecify.annotations.NullMarked;
