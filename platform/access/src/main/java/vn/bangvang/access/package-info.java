/**
 * Who may do what. Deny first: a request needs a token of the trusted issuer, the scope of the resource, and an
 * organisation claim above what it touches. Reads of data about members leave a trail.
 */
package vn.bangvang.access;
