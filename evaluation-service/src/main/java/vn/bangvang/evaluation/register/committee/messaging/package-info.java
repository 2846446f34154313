/** The topic {@code member.committee.v1} as this service reads it. */
@NullMarked
package vn.bangvang.evaluation.register.committee.messaging;

import org.jspecify.annotations.NullMarked;
