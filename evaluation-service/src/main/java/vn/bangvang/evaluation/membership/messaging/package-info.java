/** The topic {@code member.member.v1} as this service reads it. */
@NullMarked
package vn.bangvang.evaluation.membership.messaging;

import org.jspecify.annotations.NullMarked;
