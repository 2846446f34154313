/** The audit trail of all services: shown, and witnessed on the log. */
@NullMarked
package vn.bangvang.member.audit;

import org.jspecify.annotations.NullMarked;
