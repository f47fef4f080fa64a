/**
 * What the server's answers must look like. Fetched with the first call and not with the till: a scan
 * asks no server, and building these takes a slow tablet a tenth of a second.
 */
export { enrolAnswer, factsAnswer, posChanges, posSnapshot } from "@ocop/contracts"
