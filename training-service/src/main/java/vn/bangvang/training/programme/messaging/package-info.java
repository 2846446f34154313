/** Training programmes as events. */
@NullMarked
package vn.bangvang.training.programme.messaging;

import org.jspecify.annotations.NullMarked;
