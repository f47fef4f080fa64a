import "fake-indexeddb/auto"
import type { ExceptionView } from "@ocop/contracts"
import { afterEach, beforeEach, expect, it } from "vitest"
import { closeException, readExceptions } from "./exceptions"
import { startTestTill, type TestTill } from "./testing/test-till"

const DRIFT: ExceptionView = {
  id: "7",
  kind: "PRICE_DRIFT",
  outletCode: "HT11",
  document: "HT11-02-1-3",
  staffName: "Trần Thu Hà",
  createdAt: "2026-11-21T03:00:00.000Z",
  lines: [{ name: "Mật ong", unit: "dong", found: 82_000, expected: 85_000 }],
  state: "open",
  closedAt: null,
  closedBy: null,
  note: null,
}

let test: TestTill
beforeEach(async () => {
  test = await startTestTill()
  test.server.exceptions.plant(DRIFT)
})
afterEach(() => test.close())

const close = (staffId: string, note = "DEMO: đã đổi nhãn kệ") =>
  closeException(test.till, { id: "7", staffId, note })

it("an exception is closed by a manager alone, once, and stays readable with its note", async () => {
  expect(await readExceptions(test.till, "open")).toEqual({
    ok: true,
    exceptions: [DRIFT],
    count: 1,
  })
  expect(await close("staff_demo_ha")).toBe("REFUSED")
  expect(await close("staff_demo_mai", " ")).toBe("REFUSED")
  expect(await close("staff_demo_mai")).toBe("done")
  expect(await close("staff_demo_mai")).toBe("GONE")
  expect(await readExceptions(test.till, "closed")).toMatchObject({
    exceptions: [{ id: "7", note: "DEMO: đã đổi nhãn kệ" }],
  })
})

it("without a network nothing is claimed to be closed", async () => {
  test.plan(() => "offline")
  expect(await readExceptions(test.till, "open")).toEqual({ ok: false, code: "OFFLINE" })
  expect(await close("staff_demo_mai")).toBe("OFFLINE")
})
