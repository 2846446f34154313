/** How long an address is believed by whoever calls another part over HTTP. */
package vn.bangvang.addresses;
