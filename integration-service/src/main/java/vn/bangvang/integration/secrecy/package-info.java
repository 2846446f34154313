/** What leaves the service, or lies in its store, and only the service may read or make. */
package vn.bangvang.integration.secrecy;
