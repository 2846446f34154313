/** What the gateway itself says: problem documents, the error page, security headers, the trace. */
@NullMarked
package vn.bangvang.gateway.answers;

import org.jspecify.annotations.NullMarked;
