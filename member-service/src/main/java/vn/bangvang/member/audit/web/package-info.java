/** The audit trail over HTTP. */
@NullMarked
package vn.bangvang.member.audit.web;

import org.jspecify.annotations.NullMarked;
