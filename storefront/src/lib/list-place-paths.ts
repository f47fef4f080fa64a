import "server-only"
import { readPlaceIndex } from "./api/places"
import type { RouteName, RouteParams } from "./i18n/routes"

export type PlacePath = { name: RouteName; params: RouteParams }

/** Every producer, commune and counter page worth finding; communes only where something is made. */
export async function listPlacePaths(): Promise<PlacePath[]> {
  const { producers, communes, outlets } = await readPlaceIndex()
  return [
    ...producers.map(({ handle }): PlacePath => ({ name: "producer", params: { handle } })),
    ...communes
      .filter(({ count }) => count > 0)
      .map(({ slug }): PlacePath => ({ name: "place", params: { slug } })),
    ...outlets.map(({ code }): PlacePath => ({ name: "outlet", params: { code } })),
  ]
}
