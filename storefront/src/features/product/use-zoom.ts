"use client"

import { type KeyboardEvent, type PointerEvent, useRef, useState, type WheelEvent } from "react"
import { FITTED, movedBy, type Size, type Spot, type View, zoomedAt } from "./zoom"

const STEP = 1.5
const MOVE_PX = 80
const MIDDLE: Spot = { x: 0, y: 0 }
const ARROWS: Record<string, Spot> = {
  ArrowLeft: { x: MOVE_PX, y: 0 },
  ArrowRight: { x: -MOVE_PX, y: 0 },
  ArrowUp: { x: 0, y: MOVE_PX },
  ArrowDown: { x: 0, y: -MOVE_PX },
}

const sizeOf = ({ clientWidth, clientHeight }: HTMLElement): Size => ({
  width: clientWidth,
  height: clientHeight,
})

/** A place of the screen, from the middle of an element. */
function spotIn(element: HTMLElement, at: { clientX: number; clientY: number }): Spot {
  const box = element.getBoundingClientRect()
  return { x: at.clientX - box.left - box.width / 2, y: at.clientY - box.top - box.height / 2 }
}

const middleOf = (spots: Spot[]): Spot => ({
  x: spots.reduce((sum, one) => sum + one.x, 0) / spots.length,
  y: spots.reduce((sum, one) => sum + one.y, 0) / spots.length,
})

const spread = ([a, b]: Spot[]) => (a && b ? Math.hypot(a.x - b.x, a.y - b.y) : 0)

/** Zoom and move by fingers, mouse, wheel and keys; the handlers go on the picture's window. */
export function useZoom() {
  const [view, setView] = useState<View>(FITTED)
  const fingers = useRef(new Map<number, Spot>())
  const frame = useRef<HTMLDivElement>(null)

  function change(next: (view: View, size: Size) => View) {
    const element = frame.current
    if (element) setView((before) => next(before, sizeOf(element)))
  }

  const zoomBy = (factor: number, spot = MIDDLE) =>
    change((before, size) => zoomedAt(before, factor, spot, size))

  function onPointerMove(event: PointerEvent<HTMLDivElement>) {
    const known = fingers.current
    if (!known.has(event.pointerId)) return
    const before = [...known.values()]
    known.set(event.pointerId, spotIn(event.currentTarget, event))
    const after = [...known.values()]
    const [from, to] = [middleOf(before), middleOf(after)]
    const factor = spread(before) > 0 ? spread(after) / spread(before) : 1
    change((was, size) =>
      zoomedAt(movedBy(was, { x: to.x - from.x, y: to.y - from.y }, size), factor, to, size),
    )
  }

  function onKeyDown(event: KeyboardEvent) {
    const arrow = ARROWS[event.key]
    if (arrow) change((before, size) => movedBy(before, arrow, size))
    else if (event.key === "+" || event.key === "=") zoomBy(STEP)
    else if (event.key === "-") zoomBy(1 / STEP)
    else if (event.key === "0") setView(FITTED)
    else return
    event.preventDefault()
  }

  const lift = (event: PointerEvent) => void fingers.current.delete(event.pointerId)
  return {
    view,
    frame,
    zoomIn: () => zoomBy(STEP),
    zoomOut: () => zoomBy(1 / STEP),
    reset: () => setView(FITTED),
    onKeyDown,
    handlers: {
      onPointerDown: (event: PointerEvent<HTMLDivElement>) => {
        event.currentTarget.setPointerCapture(event.pointerId)
        fingers.current.set(event.pointerId, spotIn(event.currentTarget, event))
      },
      onPointerMove,
      onPointerUp: lift,
      onPointerCancel: lift,
      onWheel: (event: WheelEvent<HTMLDivElement>) =>
        zoomBy(event.deltaY < 0 ? STEP : 1 / STEP, spotIn(event.currentTarget, event)),
      onDoubleClick: (event: { currentTarget: HTMLElement; clientX: number; clientY: number }) =>
        view.scale > 1 ? setView(FITTED) : zoomBy(STEP * STEP, spotIn(event.currentTarget, event)),
    },
  }
}
