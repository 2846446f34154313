/** How subscriptions are stored and told. */
@NullMarked
package vn.bangvang.integration.webhooks.messaging;

import org.jspecify.annotations.NullMarked;
