/**
 * The only way into the system: one address for pages, API and catalogue; nobody enters without a token or a login.
 */
package vn.bangvang.gateway;
