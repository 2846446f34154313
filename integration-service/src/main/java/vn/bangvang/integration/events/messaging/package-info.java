/** Reads the log itself. */
@NullMarked
package vn.bangvang.integration.events.messaging;

import org.jspecify.annotations.NullMarked;
