/** Every operation that a service describes, as callers may try it who have no right to it. */
@NullMarked
package vn.bangvang.servicetesting.access;

import org.jspecify.annotations.NullMarked;
