import type { LetterList } from "@ocop/contracts"
import { describe, expect, it, vi } from "vitest"
import { bank, province } from "./stage.js"

describe("notices", () => {
  it("are queued once an event, without a readable address", async () => {
    const order = await bank.place("vietqr")
    await vi.waitFor(
      async () => {
        const rows = await province.rows<{ to_masked: string; to_cipher: string; status: string }>(
          "select to_masked, to_cipher, status from notice where dedupe_key = $1",
          [`web-order-placed:${order.code}`],
        )
        expect(rows).toEqual([
          { to_masked: "090••••001", to_cipher: expect.any(String), status: "sent" },
        ])
        expect(rows[0]?.to_cipher).not.toContain("900000001")
      },
      { timeout: 15_000, interval: 100 },
    )
  })

  it("that failed are shown to the office with a masked address, and sent again, once", async () => {
    const order = await bank.place("cod")
    const key = `web-order-placed:${order.code}`
    const stateOf = async () =>
      (
        await province.rows<{ id: string; status: string }>(
          "select id::text, status from notice where dedupe_key = $1",
          [key],
        )
      )[0]
    const isSent = () =>
      vi.waitFor(async () => expect((await stateOf())?.status).toBe("sent"), {
        ...{ timeout: 15_000, interval: 100 },
      })
    await isSent()
    const id = (await stateOf())?.id ?? ""
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
    await isSent()
  })
})
