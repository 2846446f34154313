/** Deliveries and places in the log in the store. */
@NullMarked
package vn.bangvang.integration.webhooks.delivery.mongo;

import org.jspecify.annotations.NullMarked;
