/** Self-criticisms: who handed one in, recorded for a whole unit at once. */
@NullMarked
package vn.bangvang.portal.criticism;

import org.jspecify.annotations.NullMarked;
