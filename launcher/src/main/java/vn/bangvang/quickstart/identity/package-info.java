/** The identity provider of one machine: tokens for systems, a login for the demonstration's administrator. */
@NullMarked
package vn.bangvang.quickstart.identity;

import org.jspecify.annotations.NullMarked;
