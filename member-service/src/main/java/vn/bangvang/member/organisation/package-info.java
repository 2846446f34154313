/** The tree of Party organisations: kinds, dated placements, and every way an organisation begins, changes and ends. */
package vn.bangvang.member.organisation;
