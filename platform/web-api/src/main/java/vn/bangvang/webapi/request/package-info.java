/**
 * What a request says beside its path: the version that is expected, the key that makes a retry safe, the trace,
 * strict JSON.
 */
@NullMarked
package vn.bangvang.webapi.request;

import org.jspecify.annotations.NullMarked;
