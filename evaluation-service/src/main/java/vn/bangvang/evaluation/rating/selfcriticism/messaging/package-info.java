/** The topic {@code evaluation.self-criticism.v1}. */
@NullMarked
package vn.bangvang.evaluation.rating.selfcriticism.messaging;

import org.jspecify.annotations.NullMarked;
