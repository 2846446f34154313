/** What the bad sample reaches for; the real one stands above this module. */
@NullMarked
package vn.bangvang.outbox.relay;

import org.jspecify.annotations.NullMarked;
