import type { LetterList } from "@ocop/contracts"
import { describe, expect, it, vi } from "vitest"
import { bank, province } from "./stage.js"

type Kept = { id: string; status: string; sent_at: Date | null }

const noticeOf = async (key: string) =>
  (
    await province.rows<Kept>(
      "select id::text, status, sent_at from notice where dedupe_key = $1",
      [key],
    )
  )[0]
const soon = { timeout: 15_000, interval: 100 }
const isSent = (key: string) =>
  vi.waitFor(async () => expect((await noticeOf(key))?.status).toBe("sent"), soon)

describe("notices", () => {
  it("go once, though their duty is done twice", async () => {
    const { code } = await bank.place("cod")
    const key = `web-order-placed:${code}`
    await isSent(key)
    const first = await noticeOf(key)
    await province.db.query("update outbox_message set done_at = null where dedupe_key = $1", [
      `send:${key}`,
    ])
    const undone = "select count(*) from outbox_message where dedupe_key = $1 and done_at is null"
    await vi.waitFor(
      async () => expect(await province.number(undone, [`send:${key}`])).toBe(0),
      soon,
    )
    expect(await noticeOf(key)).toEqual(first)
  })

  it("are queued once an event, without a readable address", async () => {
    const order = await bank.place("vietqr")
    await vi.waitFor(async () => {
      const rows = await province.rows<{ to_masked: string; to_cipher: string; status: string }>(
        "select to_masked, to_cipher, status from notice where dedupe_key = $1",
        [`web-order-placed:${order.code}`],
      )
      expect(rows).toEqual([
        { to_masked: "090••••001", to_cipher: expect.any(String), status: "sent" },
      ])
      expect(rows[0]?.to_cipher).not.toContain("900000001")
    }, soon)
  })

  it("that nobody can write are given up after a day of tries", async () => {
    const key = "tell-of-order:DEMO-none"
    await province.db.query(
      `insert into outbox_message (topic, payload, dedupe_key, attempts)
       values ('tell-of-order', '{"template": "web-order-placed", "code": "DEMO-none"}', $1, 11)`,
      [key],
    )
    await bank.place("cod")
    const givenUp =
      "select count(*) from outbox_message where dedupe_key = $1 and attempts = 12 and dead_at is not null"
    await vi.waitFor(async () => expect(await province.number(givenUp, [key])).toBe(1), soon)
  })

  it("that failed are shown to the office with a masked address, and sent again, once", async () => {
    const order = await bank.place("cod")
    const key = `web-order-placed:${order.code}`
    await isSent(key)
    const id = (await noticeOf(key))?.id ?? ""
    const again = (headers = bank.token()) =>
      province.request<{ code?: string }>("POST", `/admin/ocop/letters/${id}/send`, {}, headers)
    expect((await again()).body.code).toBe("CASE_CLOSED")

    await province.db.query("update notice set status = 'failed' where id = $1", [id])
    await province.db.query(
      "update outbox_message set dead_at = now(), done_at = null where dedupe_key = $1",
      [`send:${key}`],
    )
    const shown = await province.request<LetterList>(
      "GET",
      "/admin/ocop/letters?state=failed",
      undefined,
      bank.token(),
    )
    expect(shown.body.letters).toMatchObject([
      { id, toMasked: "090••••001", orderCode: order.code, canSendAgain: true },
    ])
    expect(JSON.stringify(shown.body)).not.toMatch(/900000001|Khách/)
    expect((await again(bank.token("customer"))).status).toBe(401)
    expect((await again()).status).toBe(200)
    await isSent(key)
  })
})
