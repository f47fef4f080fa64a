import type { PlaceIndex } from "@ocop/contracts"
import { readCommunes } from "../outlets/read-communes"
import { readOutlets } from "../outlets/read-outlets"
import { currentShelf } from "../shelf/shelf"
import { visibleIn } from "../shelf/visible-in"

/** Every producer, commune and outlet that has a page, with how many goods it has there. */
export async function readPlaceIndex(channelIds: readonly string[]): Promise<PlaceIndex> {
  const [shelf, { communes }, { outlets }] = await Promise.all([
    currentShelf(),
    readCommunes(),
    readOutlets(),
  ])
  const makers = new Map<string, number>()
  const places = new Map<string, number>()
  for (const { producer, commune } of visibleIn(shelf, channelIds)) {
    if (producer) makers.set(producer.handle, (makers.get(producer.handle) ?? 0) + 1)
    if (commune) places.set(commune.code, (places.get(commune.code) ?? 0) + 1)
  }
  return {
    producers: [...makers]
      .map(([handle, count]) => ({ handle, count }))
      .sort((a, b) => (a.handle < b.handle ? -1 : 1)),
    communes: communes.map(({ code, slug }) => ({ code, slug, count: places.get(code) ?? 0 })),
    outlets: outlets.map(({ code }) => ({ code })),
  }
}
