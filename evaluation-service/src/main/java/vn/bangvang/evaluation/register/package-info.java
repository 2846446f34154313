/** What this service keeps of the member register: organisations and members on any date, copied from the log. */
@NullMarked
package vn.bangvang.evaluation.register;

import org.jspecify.annotations.NullMarked;
