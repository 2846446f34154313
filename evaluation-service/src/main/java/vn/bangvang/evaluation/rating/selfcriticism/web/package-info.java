/** Self-criticisms over HTTP. */
@NullMarked
package vn.bangvang.evaluation.rating.selfcriticism.web;

import org.jspecify.annotations.NullMarked;
