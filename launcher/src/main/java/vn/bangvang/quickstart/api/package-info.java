/** A client of the public API like any other: tokens, retries, problems, notices. */
package vn.bangvang.quickstart.api;
