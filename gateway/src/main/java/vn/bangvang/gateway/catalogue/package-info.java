/** What there is to call, for programs: the API in one document, and where it and its guides are. */
@NullMarked
package vn.bangvang.gateway.catalogue;

import org.jspecify.annotations.NullMarked;
