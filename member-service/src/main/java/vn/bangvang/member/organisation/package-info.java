/** The tree of Party organisations: kinds, dated placements, and every way an organisation begins, changes and ends. */
@NullMarked
package vn.bangvang.member.organisation;

import org.jspecify.annotations.NullMarked;
