/** How callers learn that an operation will be gone. */
package vn.bangvang.webapi.lifecycle;
