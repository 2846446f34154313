/**
 * What a request says beside its path: the version that is expected, the key that makes a retry safe, the trace,
 * strict JSON.
 */
package vn.bangvang.webapi.request;
