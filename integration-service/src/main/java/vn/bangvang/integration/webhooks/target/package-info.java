/** Calls to addresses that callers choose, which are trusted with nothing. */
package vn.bangvang.integration.webhooks.target;
