/** Commendations: who may give which, to whom, for which years, and when they fall again. */
package vn.bangvang.evaluation.commendation;
