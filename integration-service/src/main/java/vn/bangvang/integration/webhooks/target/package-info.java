/** Calls to addresses that callers choose, which are trusted with nothing. */
@NullMarked
package vn.bangvang.integration.webhooks.target;

import org.jspecify.annotations.NullMarked;
