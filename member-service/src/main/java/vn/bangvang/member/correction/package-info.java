/** What corrections of members and of organisations have in common. */
@NullMarked
package vn.bangvang.member.correction;

import org.jspecify.annotations.NullMarked;
