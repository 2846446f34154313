/** Who belongs where: organisations, their committees and their members, told to the others as events. */
@NullMarked
package vn.bangvang.member;

import org.jspecify.annotations.NullMarked;
