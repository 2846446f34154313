/** What each subscription has still to be told, carried on through failures and restarts. */
package vn.bangvang.integration.webhooks.delivery;
