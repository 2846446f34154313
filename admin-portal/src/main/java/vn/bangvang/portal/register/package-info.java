/** Who is who: organisations and members by name, never by id. */
package vn.bangvang.portal.register;
