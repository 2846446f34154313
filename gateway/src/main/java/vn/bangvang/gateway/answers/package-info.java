/** What the gateway itself says: problem documents, the error page, security headers, the trace. */
package vn.bangvang.gateway.answers;
