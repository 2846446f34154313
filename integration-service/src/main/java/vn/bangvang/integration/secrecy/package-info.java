/** What leaves the service, or lies in its store, and only the service may read or make. */
@NullMarked
package vn.bangvang.integration.secrecy;

import org.jspecify.annotations.NullMarked;
