/** The quickstart command: what it was asked for, and the order of things. */
package vn.bangvang.quickstart;
