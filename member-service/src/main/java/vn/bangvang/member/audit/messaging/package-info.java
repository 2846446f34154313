/** How far the audit trail has come, told. */
@NullMarked
package vn.bangvang.member.audit.messaging;

import org.jspecify.annotations.NullMarked;
