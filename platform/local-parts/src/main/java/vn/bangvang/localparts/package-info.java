/** A persistent broker and store on this machine, for where there is no Docker and no cluster. */
package vn.bangvang.localparts;
