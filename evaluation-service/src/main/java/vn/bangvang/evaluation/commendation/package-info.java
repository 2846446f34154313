/** Commendations: who may give which, to whom, for which years, and when they fall again. */
@NullMarked
package vn.bangvang.evaluation.commendation;

import org.jspecify.annotations.NullMarked;
