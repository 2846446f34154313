/** Who may come in: bearer tokens for systems, login with a session for administrators. */
package vn.bangvang.gateway.entry;
