/** The classes of a programme, each counted in one year. */
@NullMarked
package vn.bangvang.training.classes;

import org.jspecify.annotations.NullMarked;
