import { posChanges as changes, factsAnswer as facts } from "@ocop/contracts"
import { knownPart } from "@ocop/sync"

/**
 * What the server's answers must look like. Fetched with the first call and not with the till: a scan
 * asks no server, and building these takes a slow tablet a tenth of a second.
 */
export { enrolAnswer, posSnapshot } from "@ocop/contracts"
export const factsAnswer = knownPart(facts)
export const posChanges = knownPart(changes)
