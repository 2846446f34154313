/** The audit trail. */
@NullMarked
package vn.bangvang.audit;

import org.jspecify.annotations.NullMarked;
