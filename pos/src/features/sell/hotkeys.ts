import { useEffect, useRef } from "react"
import { lockOf } from "../../data/basket-draft"
import type { Counter } from "./counter/counter"

export type HotkeyPorts = {
  counter: Counter
  focusSearch: () => void
  printLast: () => void
  addFavourite: (index: number) => void
  leave: () => void
}

const SCANNER_GAP_MS = 40

const isField = (target: EventTarget | null): target is HTMLInputElement | HTMLTextAreaElement =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement

/** An empty search box has nothing that a key could edit: after Enter the focus stays there. */
const isTyping = (target: EventTarget | null) =>
  isField(target) && !(target.type === "search" && target.value === "")

/** Every key that acts on the sale path. No bare letter is among them: a scanner types letters. */
function act(event: KeyboardEvent, ports: HotkeyPorts): boolean {
  const { counter } = ports
  const state = counter.store.get()
  const due = counter.due()
  if (event.altKey && /^Digit[1-9]$/.test(event.code)) {
    ports.addFavourite(Number(event.code.slice(5)) - 1)
    return true
  }
  if (event.ctrlKey && /^Digit[1-4]$/.test(event.code)) {
    const slot = Number(event.code.slice(5))
    const target = state.baskets.find((b) => b.slot === slot)
    if (target) counter.open(target.id)
    return true
  }
  if (event.ctrlKey && event.key.toLowerCase() === "p") {
    ports.printLast()
    return true
  }
  if (event.ctrlKey || event.altKey || event.metaKey) return false
  switch (event.key) {
    case "F1":
      counter.show({ kind: "help" })
      return true
    case "F2":
      ports.focusSearch()
      return true
    case "F3": {
      const line = counter.currentLine()
      if (line) counter.show({ kind: "quantity", lineId: line.lineId })
      return true
    }
    case "F4":
      counter.show({ kind: "invoice" })
      return true
    case "F6": {
      const line = counter.currentLine()
      if (line && !lockOf(counter.basket())) {
        counter.show({ kind: "discount", lineId: line.lineId })
      }
      return true
    }
    case "F7": {
      const draft = counter.basket()
      if (draft.lines.length > 0 && !lockOf(draft)) counter.show({ kind: "discount", lineId: null })
      return true
    }
    case "F8":
      counter.holdOrRecall()
      return true
    case "F9":
      if (due !== null) void counter.takeCash({ given: due, due, at: Date.now() })
      return true
    case "F10":
      if (due !== null && !counter.basket().asking) counter.show({ kind: "amount" })
      return true
    default:
  }
  if (isTyping(event.target) || counter.pane().kind !== "goods") return false
  const line = counter.currentLine()
  switch (event.key) {
    case "+":
      if (line) counter.changeQuantity(line.lineId, line.qtyMilli + 1000)
      return true
    case "-":
      if (line) counter.changeQuantity(line.lineId, line.qtyMilli - 1000)
      return true
    case "Enter":
      // On a button Enter is that button's.
      if (!line || state.band.kind !== "line" || event.target !== document.body) return false
      counter.show({ kind: "lot", lineId: line.lineId })
      return true
    case "Delete":
      if (line) counter.changeQuantity(line.lineId, 0)
      return true
    case "ArrowUp":
    case "ArrowDown": {
      const { lines } = counter.basket()
      const at = lines.findIndex((l) => l.lineId === line?.lineId)
      const next = lines[at + (event.key === "ArrowUp" ? -1 : 1)]
      if (next) counter.select(next.lineId)
      return lines.length > 0
    }
    case "Escape":
      ports.leave()
      return true
    default:
      return false
  }
}

/** Binds the keys of the sell screen while it is shown. */
export function useHotkeys(ports: HotkeyPorts): void {
  const latest = useRef(ports)
  latest.current = ports
  useEffect(() => {
    let lastAt = 0
    const onKey = (event: KeyboardEvent) => {
      const gap = event.timeStamp - lastAt
      lastAt = event.timeStamp
      if (event.defaultPrevented || event.repeat) return
      // A sign in the middle of a scanned code is no order to change a quantity.
      const isBare = event.key.length === 1 && !event.altKey && !event.ctrlKey
      if (isBare && gap < SCANNER_GAP_MS) return
      if (act(event, latest.current)) event.preventDefault()
    }
    window.addEventListener("keydown", onKey)
    return () => window.removeEventListener("keydown", onKey)
  }, [])
}
