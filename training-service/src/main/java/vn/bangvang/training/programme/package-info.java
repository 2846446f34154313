/** What a person can be sent to study. */
@NullMarked
package vn.bangvang.training.programme;

import org.jspecify.annotations.NullMarked;
