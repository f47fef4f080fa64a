/**
 * Ends the ids of refunds that only note in Medusa's books that a cancelled order's money left it. They
 * are sent nowhere: the queue of payments gives that money back.
 */
export const CANCELLED = "_cancelled"
