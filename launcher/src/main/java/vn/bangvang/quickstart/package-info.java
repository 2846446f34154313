/** The quickstart command: what it was asked for, and the order of things. */
@NullMarked
package vn.bangvang.quickstart;

import org.jspecify.annotations.NullMarked;
