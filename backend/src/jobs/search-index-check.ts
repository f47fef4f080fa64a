import { freshenSearchServer } from "../catalogue/search/freshen-server"

/** Every night each document of the search server is compared with the shelf, changed or not. */
export default async function searchIndexCheckJob(): Promise<void> {
  await freshenSearchServer({ always: true })
}

export const config = { name: "search-index-check", schedule: "23 19 * * *" }
