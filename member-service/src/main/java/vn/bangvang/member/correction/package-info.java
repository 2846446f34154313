/** What corrections of members and of organisations have in common. */
package vn.bangvang.member.correction;
