/** Training programmes in their store. */
@NullMarked
package vn.bangvang.training.programme.mongo;

import org.jspecify.annotations.NullMarked;
