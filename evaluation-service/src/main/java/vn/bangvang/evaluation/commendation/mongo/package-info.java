/** Stored commendations, looked through. */
@NullMarked
package vn.bangvang.evaluation.commendation.mongo;

import org.jspecify.annotations.NullMarked;
