/** Targets as others read them. */
@NullMarked
package vn.bangvang.evaluation.resolutiontarget.messaging;

import org.jspecify.annotations.NullMarked;
