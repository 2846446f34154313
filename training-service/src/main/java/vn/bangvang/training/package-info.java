/** Who was sent to study what, by whom and in which year. */
@NullMarked
package vn.bangvang.training;

import org.jspecify.annotations.NullMarked;
