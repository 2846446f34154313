/** Who may come in: bearer tokens for systems, login with a session for administrators. */
@NullMarked
package vn.bangvang.gateway.entry;

import org.jspecify.annotations.NullMarked;
