/** Requests that no client library would send, made from the API's own description and a seed. */
@NullMarked
package vn.bangvang.gateway.hostile;

import org.jspecify.annotations.NullMarked;
