/** The topic {@code member.member.v1} as this service reads it. */
@NullMarked
package vn.bangvang.evaluation.register.membership.messaging;

import org.jspecify.annotations.NullMarked;
