/** Which path leads to which service, and what travels with the request. */
@NullMarked
package vn.bangvang.gateway.routing;

import org.jspecify.annotations.NullMarked;
