/** The own record over HTTP. */
@NullMarked
package vn.bangvang.evaluation.own.web;

import org.jspecify.annotations.NullMarked;
