/** A key for each person, and words by which a person is found that tell nothing. */
@NullMarked
package vn.bangvang.personkeys;

import org.jspecify.annotations.NullMarked;
