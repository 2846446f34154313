/** Fills the tree from its owner's events. */
@NullMarked
package vn.bangvang.integration.organisation.messaging;

import org.jspecify.annotations.NullMarked;
