/** Webhooks over HTTP. */
@NullMarked
package vn.bangvang.integration.webhooks.web;

import org.jspecify.annotations.NullMarked;
