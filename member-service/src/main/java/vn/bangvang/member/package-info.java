/** Who belongs where: organisations, their committees and their members, told to the others as events. */
package vn.bangvang.member;
