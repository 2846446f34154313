/** What there is to call, for programs: the API in one document, and where it and its guides are. */
package vn.bangvang.gateway.catalogue;
