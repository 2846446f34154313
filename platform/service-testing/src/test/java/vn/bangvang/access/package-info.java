/** What the bad sample asks; the real one stands above this module. */
@NullMarked
package vn.bangvang.access;

import org.jspecify.annotations.NullMarked;
