/** The offices that people hold, and the scopes that an office may carry. */
package vn.bangvang.office;
