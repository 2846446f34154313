/** Requests for approval over HTTP. */
@NullMarked
package vn.bangvang.approval.web;

import org.jspecify.annotations.NullMarked;
