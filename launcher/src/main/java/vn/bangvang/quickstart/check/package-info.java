/** The figures that the acceptance scenario states, and their comparison with what the system answers. */
package vn.bangvang.quickstart.check;
