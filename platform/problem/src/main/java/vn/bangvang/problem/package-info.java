/**
 * How a no is said, at the gateway and in every service: one problem document (RFC 9457), one set of words in the
 * reader's language, one rule for the trace it belongs to and for when to come back.
 */
package vn.bangvang.problem;
