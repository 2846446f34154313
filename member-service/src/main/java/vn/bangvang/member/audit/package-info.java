/** The audit trail of all services: shown, and witnessed on the log. */
package vn.bangvang.member.audit;
