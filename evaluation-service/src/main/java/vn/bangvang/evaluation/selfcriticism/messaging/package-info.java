/** The topic {@code evaluation.self-criticism.v1}. */
@NullMarked
package vn.bangvang.evaluation.selfcriticism.messaging;

import org.jspecify.annotations.NullMarked;
