/** The identity provider of one machine: tokens for systems, a login for the demonstration's administrator. */
package vn.bangvang.quickstart.identity;
