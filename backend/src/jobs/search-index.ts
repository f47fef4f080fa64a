import { freshenSearchServer } from "../catalogue/search/freshen-server"

/** What no event told, direct changes in the database too. Without a search server it does nothing. */
export default async function searchIndexJob(): Promise<void> {
  await freshenSearchServer()
}

export const config = { name: "search-index", schedule: "*/15 * * * * *" }
