/** A keyboard wedge types a code and Enter far faster than a hand. */
export const MAX_GAP_MS = 40
/** Told to the window before what was scanned is acted on. */
export const SCANNED = "till-scanned"
const MIN_LENGTH = 4
const MAX_LENGTH = 512

type Key = { key: string; at: number }

export type WedgeAnswer =
  | { kind: "none" }
  /** `times` comes from `*3` typed by hand before the scan. */
  | { kind: "scan"; code: string; times: number }

/**
 * Tells a scanner's burst from a person's typing by the time between keys. Feed it every key in
 * order; `at` in milliseconds.
 */
export function createWedge() {
  let burst: Key[] = []
  let byHand: string[] = []
  const reset = () => {
    burst = []
    byHand = []
  }
  return {
    key: (key: string, at: number): WedgeAnswer => {
      const last = burst.at(-1)
      const isFast = last !== undefined && at - last.at <= MAX_GAP_MS
      if (key === "Enter") {
        const code = burst.map((k) => k.key).join("")
        const isScan = isFast && code.length >= MIN_LENGTH
        const typed = byHand.join("")
        reset()
        if (!isScan) return { kind: "none" }
        const times = Number(/\*(\d{1,4})$/.exec(typed)?.[1] ?? "1")
        return { kind: "scan", code, times: times > 0 ? times : 1 }
      }
      if (key.length !== 1) return { kind: "none" }
      if (!isFast) {
        byHand = [...byHand, ...burst.map((k) => k.key)].slice(-8)
        burst = []
      }
      burst.push({ key, at })
      if (burst.length > MAX_LENGTH) reset()
      return { kind: "none" }
    },
    /** Keys of the burst so far; more than one means that a scanner may be writing. */
    length: () => burst.length,
    /** What a hand typed after the last scan, as `*3`. */
    pendingTimes: (): string =>
      /\*\d{0,4}$/.exec([...byHand, ...burst.map((k) => k.key)].join(""))?.[0] ?? "",
    reset,
  }
}

type Field = HTMLInputElement | HTMLTextAreaElement

const fieldOf = (target: EventTarget | null): Field | null =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement ? target : null

/** Puts a field's text back as React would see a person do it. */
function restore(field: Field, text: string): void {
  const prototype = Object.getPrototypeOf(field)
  Object.getOwnPropertyDescriptor(prototype, "value")?.set?.call(field, text)
  field.dispatchEvent(new Event("input", { bubbles: true }))
}

/**
 * Catches scans anywhere on the page, whatever has the focus, except in fields marked
 * `data-no-scan`. What the scanner wrote into a field is taken out again. Returns the way to stop.
 */
export function listenForScans(onScan: (code: string, times: number) => void): () => void {
  const wedge = createWedge()
  let before: { field: Field; text: string } | null = null
  const onKey = (event: KeyboardEvent) => {
    // So a scanner writes the separator between the elements of a GS1 code.
    const isGroup = event.ctrlKey && event.key === "]" && wedge.length() > 0
    if (isGroup) event.preventDefault()
    else if (event.ctrlKey || event.altKey || event.metaKey) return
    const field = fieldOf(event.target)
    if (field?.dataset.noScan !== undefined) return
    const wasEmpty = wedge.length() === 0
    const answer = wedge.key(isGroup ? "\u001d" : event.key, event.timeStamp)
    if (answer.kind === "scan") {
      event.preventDefault()
      event.stopImmediatePropagation()
      if (before) restore(before.field, before.text)
      before = null
      window.dispatchEvent(new Event(SCANNED))
      onScan(answer.code, answer.times)
      return
    }
    if (event.key.length === 1 && (wasEmpty || wedge.length() === 1)) {
      before = field ? { field, text: field.value } : null
    }
  }
  window.addEventListener("keydown", onKey, { capture: true })
  return () => window.removeEventListener("keydown", onKey, { capture: true })
}
