/** The topic {@code member.organisation.v1} as this service reads it. */
@NullMarked
package vn.bangvang.evaluation.register.organisation.messaging;

import org.jspecify.annotations.NullMarked;
