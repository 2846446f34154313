/** The audit trail. */
package vn.bangvang.audit;
