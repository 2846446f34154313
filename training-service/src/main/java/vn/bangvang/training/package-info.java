/** Who was sent to study what, by whom and in which year. */
package vn.bangvang.training;
