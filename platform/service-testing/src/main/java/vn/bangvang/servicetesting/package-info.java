/** What the tests of a service stand on. Never part of a service: test scope only. */
@NullMarked
package vn.bangvang.servicetesting;

import org.jspecify.annotations.NullMarked;
