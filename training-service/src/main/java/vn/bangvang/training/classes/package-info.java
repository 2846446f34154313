/** The classes of a programme, each counted in one year. */
package vn.bangvang.training.classes;
