/** The members as this service knows them: cell, status and discipline on any date, copied from the member service. */
package vn.bangvang.evaluation.register.membership;
