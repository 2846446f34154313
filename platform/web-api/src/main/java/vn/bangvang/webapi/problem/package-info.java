/** Every failure is answered with a problem document (RFC 9457): never a stack trace, never 500 for bad input. */
package vn.bangvang.webapi.problem;
