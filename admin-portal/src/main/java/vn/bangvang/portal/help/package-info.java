/** How to read the pages, the keyboard, and where the API is. */
package vn.bangvang.portal.help;
