/** Every operation that a service describes, as callers may try it who have no right to it. */
package vn.bangvang.servicetesting.access;
