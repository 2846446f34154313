/** Which path leads to which service, and what travels with the request. */
package vn.bangvang.gateway.routing;
