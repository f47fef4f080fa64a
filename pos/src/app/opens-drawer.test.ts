import { expect, test } from "vitest"
import { opensDrawer } from "./opens-drawer"

const paid = (...kinds: ("cash" | "vietqr")[]) => ({
  tenders: kinds.map((kind) => ({ kind, amount: 10_000, reference: null })),
})

test("the drawer opens for cash, where a printer holds it, and never in a training", () => {
  expect(opensDrawer(paid("vietqr", "cash"), "usb", false)).toBe(true)
  expect(opensDrawer(paid("vietqr"), "usb", false)).toBe(false)
  expect(opensDrawer(paid("cash"), "browser", false)).toBe(false)
  expect(opensDrawer(paid("cash"), "usb", true)).toBe(false)
})
