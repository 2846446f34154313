/** The figures that the acceptance scenario states, and their comparison with what the system answers. */
@NullMarked
package vn.bangvang.quickstart.check;

import org.jspecify.annotations.NullMarked;
