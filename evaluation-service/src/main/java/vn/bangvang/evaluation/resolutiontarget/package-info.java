/** Targets of resolutions, what was reached of them, and whether that is enough. */
@NullMarked
package vn.bangvang.evaluation.resolutiontarget;

import org.jspecify.annotations.NullMarked;
