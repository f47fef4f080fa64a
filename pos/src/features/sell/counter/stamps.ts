import type { BasketDraft, DraftLine } from "../../../data/basket-draft"

/** Most stamps that one line or a basket keeps. */
const MOST = 100

const stampsOf = ({ lines, heldStamps = [], toWeigh = [] }: BasketDraft): string[] => [
  ...heldStamps,
  ...toWeigh.flatMap(({ told }) => told.stamp ?? []),
  ...lines.flatMap(({ stamps = [] }) => stamps),
]

/** Whether this very QR code was scanned for the basket before. */
export const hasStamp = (draft: BasketDraft, payload: string): boolean =>
  stampsOf(draft).includes(payload)

/** Puts stamps with a line; one that lies there already is there once. */
export function withStamps(
  draft: BasketDraft,
  lineId: string,
  payloads: readonly string[],
): BasketDraft {
  const put = (line: DraftLine): DraftLine => ({
    ...line,
    stamps: [...new Set([...(line.stamps ?? []), ...payloads])].slice(0, MOST),
  })
  return { ...draft, lines: draft.lines.map((line) => (line.lineId === lineId ? put(line) : line)) }
}

/** The last line, where it has a pack left that no stamp was scanned of. */
export function lineForStamp({ lines }: BasketDraft): DraftLine | null {
  const last = lines.at(-1)
  if (!last) return null
  const packs = Math.max(1, Math.floor(last.qtyMilli / 1000))
  return (last.stamps?.length ?? 0) < packs ? last : null
}

/** Keeps a stamp until something is added that it can go with. */
export const holdStamp = (draft: BasketDraft, payload: string): BasketDraft => ({
  ...draft,
  heldStamps: [...(draft.heldStamps ?? []), payload].slice(-MOST),
})

/** The line just added takes its own stamp and all that waited for it. */
export function claimStamps(draft: BasketDraft, lineId: string, own: string | null): BasketDraft {
  const waiting = draft.heldStamps ?? []
  if (!own && waiting.length === 0) return draft
  const { heldStamps: _, ...rest } = withStamps(draft, lineId, [...waiting, ...(own ? [own] : [])])
  return rest
}
