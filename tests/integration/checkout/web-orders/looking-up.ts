import { readFileSync } from "node:fs"
import { describe, expect, it, vi } from "vitest"
import { look, place, province, want } from "./stage.js"

describe("looking an order up", () => {
  it("needs the phone number of the order; all else is the same 404", async () => {
    const { body } = await place([want("honey")])
    expect((await look(body.code, "+84 900 000 001")).body).toEqual(body)
    const foreign = await look(body.code, "0900000002")
    const missing = await look("HT2222222222", "0900000001")
    expect(foreign).toMatchObject({ status: 404, body: { code: "NOT_FOUND" } })
    expect(foreign).toEqual(missing)
  })

  it("is shut for a code after ten wrong numbers, also for the right one", async () => {
    const { body } = await place([want("honey")])
    for (let n = 0; n < 10; n += 1) await look(body.code, `090000010${n}`)
    expect((await look(body.code)).status).toBe(429)
  })

  it("never shows the telephone number, in no answer and in no log", async () => {
    const { body } = await place([want("honey")])
    await look(body.code)
    expect(JSON.stringify(body)).not.toMatch(/900000001|0900 000 001/)
    // A log file may hold older runs too, and is written after the answer; the code is of this one.
    await vi.waitFor(() => {
      const log = readFileSync(province.backend.logFile, "utf8")
      const lines = log.split("\n").filter((line) => line.includes(body.code))
      expect(lines.join("\n")).toContain(`/store/web-orders/${body.code}?phone=***`)
      expect(lines.join("\n")).not.toMatch(/900000001|900%20000%20001/)
    })
  })
})
