/** The locale of Medusa's translations that the shop shows under `/en`. */
export const ENGLISH = "en-GB"
