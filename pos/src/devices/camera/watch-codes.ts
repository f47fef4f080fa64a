/** What finds codes in a picture; the browser's own, or ours. */
export type CodeFinder = (picture: HTMLVideoElement) => Promise<string[]>

export type CodeWatch = {
  find: CodeFinder
  picture: HTMLVideoElement
  onCode: (code: string) => void
  now: () => number
  /** Calls back when the next picture may be looked at; returns the way not to. */
  next: (look: () => void) => () => void
}

/** So long a code must be out of sight before it counts again, milliseconds. */
const AWAY_MS = 1_500

/**
 * Looks at picture after picture and tells each code once for as long as it stays in sight, so that
 * a pack before the camera is not added again and again. Returns the way to stop.
 */
export function watchCodes({ find, picture, onCode, now, next }: CodeWatch): () => void {
  const seenAt = new Map<string, number>()
  let isOver = false
  let cancel: () => void = () => undefined
  const look = async () => {
    // A picture that cannot be read is no reason to stop looking.
    const codes = await find(picture).catch(() => [])
    if (isOver) return
    for (const code of new Set(codes)) {
      const last = seenAt.get(code)
      seenAt.set(code, now())
      if (last === undefined || now() - last > AWAY_MS) onCode(code)
    }
    cancel = next(() => void look())
  }
  cancel = next(() => void look())
  return () => {
    isOver = true
    cancel()
  }
}
