/** Which instances of a part there are, and which of them are asked: those that are ready and answer. */
package vn.bangvang.gateway.instances;
