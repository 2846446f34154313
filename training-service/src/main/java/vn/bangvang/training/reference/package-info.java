/** What this service remembers of organisations, members and evaluation years, which others own. */
@NullMarked
package vn.bangvang.training.reference;

import org.jspecify.annotations.NullMarked;
