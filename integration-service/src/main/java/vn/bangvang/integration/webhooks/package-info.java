/** Who is called when something happens: subscriptions, their targets and what is delivered to them. */
package vn.bangvang.integration.webhooks;
