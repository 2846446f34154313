/**
 * The only way into the system: one address for pages, API and catalogue; nobody enters without a token or a login.
 */
@NullMarked
package vn.bangvang.gateway;

import org.jspecify.annotations.NullMarked;
