/** Self-criticisms over HTTP. */
@NullMarked
package vn.bangvang.evaluation.selfcriticism.web;

import org.jspecify.annotations.NullMarked;
