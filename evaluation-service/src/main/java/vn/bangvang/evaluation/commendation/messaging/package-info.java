/** Commendations as others read them, and the ratings they fall with. */
@NullMarked
package vn.bangvang.evaluation.commendation.messaging;

import org.jspecify.annotations.NullMarked;
