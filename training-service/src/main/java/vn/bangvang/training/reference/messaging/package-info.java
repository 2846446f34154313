/** Fills the read copy from the owners' events. */
@NullMarked
package vn.bangvang.training.reference.messaging;

import org.jspecify.annotations.NullMarked;
