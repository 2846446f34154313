/** Who is called when something happens: subscriptions, their targets and what is delivered to them. */
@NullMarked
package vn.bangvang.integration.webhooks;

import org.jspecify.annotations.NullMarked;
