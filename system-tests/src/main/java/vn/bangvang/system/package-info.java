/** The whole system from outside: real processes, requests through the gateway, the standings as they are answered. */
@NullMarked
package vn.bangvang.system;

import org.jspecify.annotations.NullMarked;
