/** Training classes in their store. */
@NullMarked
package vn.bangvang.training.classes.mongo;

import org.jspecify.annotations.NullMarked;
