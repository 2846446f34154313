/** Policies over HTTP. */
@NullMarked
package vn.bangvang.evaluation.policy.web;

import org.jspecify.annotations.NullMarked;
