/** What one caller may ask of the system: so many requests, so many bytes. */
package vn.bangvang.gateway.limits;
