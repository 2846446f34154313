/** What is published about the feature: translation into the wire's records. */
@NullMarked
package vn.bangvang.member.committee.messaging;

import org.jspecify.annotations.NullMarked;
