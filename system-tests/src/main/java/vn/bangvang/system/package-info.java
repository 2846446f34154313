/** The whole system from outside: real processes, requests through the gateway, the standings as they are answered. */
package vn.bangvang.system;
