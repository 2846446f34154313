/** Policies over HTTP. */
@NullMarked
package vn.bangvang.evaluation.regulation.policy.web;

import org.jspecify.annotations.NullMarked;
