/** Targets of resolutions, what was reached of them, and whether that is enough. */
@NullMarked
package vn.bangvang.evaluation.records.resolutiontarget;

import org.jspecify.annotations.NullMarked;
