/**
 * The system while its parts die, stand still and lose each other: writers keep a ledger, faults come by a seeded
 * schedule, and checks compare the ledger with the stores, the log and every instance of the standings.
 */
package vn.bangvang.system.faults;
