/** Training classes as events. */
@NullMarked
package vn.bangvang.training.classes.messaging;

import org.jspecify.annotations.NullMarked;
