/** A person's Party membership from admission to its end: cell, status, positions, disciplines. */
@NullMarked
package vn.bangvang.member.membership;

import org.jspecify.annotations.NullMarked;
