/** The members as this service knows them: cell, status and discipline on any date, copied from the member service. */
@NullMarked
package vn.bangvang.evaluation.register.membership;

import org.jspecify.annotations.NullMarked;
