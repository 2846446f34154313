/** What each subscription has still to be told, carried on through failures and restarts. */
@NullMarked
package vn.bangvang.integration.webhooks.delivery;

import org.jspecify.annotations.NullMarked;
