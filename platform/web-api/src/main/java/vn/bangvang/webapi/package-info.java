/**
 * What every HTTP API of the system promises: problem details with field errors (RFC 9457), lost updates refused by
 * ETag and If-Match, retries answered by Idempotency-Key, pages with opaque cursors.
 */
package vn.bangvang.webapi;
