/** A synthetic province: as large as a real one, everything in it made up from a seed. */
@NullMarked
package vn.bangvang.quickstart.province;

import org.jspecify.annotations.NullMarked;
