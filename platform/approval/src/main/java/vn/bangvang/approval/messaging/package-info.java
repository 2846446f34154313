/** Requests for approval on the log. */
@NullMarked
package vn.bangvang.approval.messaging;

import org.jspecify.annotations.NullMarked;
