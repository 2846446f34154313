/** How the standings are kept up: delay, and what waits, is late or cannot be read. */
package vn.bangvang.portal.operations;
