/** A synthetic province: as large as a real one, everything in it made up from a seed. */
package vn.bangvang.quickstart.province;
