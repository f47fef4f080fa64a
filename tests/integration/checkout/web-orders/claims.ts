import type { ClaimQueue, ErrorBody, WebOrderView } from "@ocop/contracts"
import { describe, expect, it } from "vitest"
import { pngFile } from "../../vendor/support/png.js"
import { type Line, letters, look, officeOf, place, province, want } from "./stage.js"

describe("goods that came wrong", () => {
  const office = officeOf("claims")
  const CLAIM = {
    ...{ phone: "0900000001", lineNo: 1, qtyMilli: 1_000, reason: "damaged", wish: "return" },
    text: "DEMO hộp móp",
  }
  const claim = (code: string, changes: Record<string, unknown> = {}) =>
    province.request<WebOrderView & ErrorBody>("POST", `/store/web-orders/${code}/claims`, {
      ...{ ...CLAIM, ...changes },
    })
  const sendPhoto = async (code: string, phone = CLAIM.phone, file = pngFile(80, 80)) => {
    const body = new FormData()
    body.set("file", file, "a.png")
    const path = `/store/web-orders/${code}/claim-photos?phone=${phone}`
    const headers = { "x-publishable-api-key": "pk_test" }
    const answer = await fetch(`${province.backend.url}${path}`, { method: "POST", headers, body })
    return { status: answer.status, body: (await answer.json()) as { photoId: string } & ErrorBody }
  }
  const delivered = async (lines: Line[]) => {
    const { body } = await place(lines)
    await province.db.query("update web_order set status = 'fulfilled' where code = $1", [
      body.code,
    ])
    return body.code
  }

  it("are claimed once they came, with pictures, and answered once by the office", async () => {
    const fresh = (await place([want("honey")])).body.code
    expect((await claim(fresh)).body.code).toBe("CLAIM_NOT_POSSIBLE")
    expect((await sendPhoto(fresh)).body.code).toBe("CLAIM_NOT_POSSIBLE")
    const code = await delivered([want("honey", 2)])
    const photo = await sendPhoto(code)
    expect(photo.status).toBe(201)
    const claimed = await claim(code, { photoIds: [photo.body.photoId] })
    expect(claimed.status).toBe(201)
    expect(claimed.body.claims).toMatchObject([{ state: "open", photos: 1, note: null }])
    expect((await claim(code)).body.code).toBe("CLAIM_NOT_POSSIBLE")
    const listed = (await office<ClaimQueue>("")).body.claims.find((one) => one.orderCode === code)
    expect(listed).toMatchObject({ title: "DEMO honey", contact: { phone: "0900000001" } })
    expect(listed?.photos).toHaveLength(1)
    const answer = { state: "declined", note: "DEMO vì sao" }
    expect((await office(`/${listed?.id}/decide`, answer, "customer")).status).toBe(401)
    expect((await office(`/${listed?.id}/decide`, answer)).status).toBe(200)
    expect((await office(`/${listed?.id}/decide`, answer)).body.code).toBe("CASE_CLOSED")
    expect((await office("/nothing/decide", answer)).body.code).toBe("NOT_FOUND")
    expect((await look(code)).body.claims).toMatchObject([answer])
    await letters(code, "claim-opened", { sms: "090••••001" })
    await letters(code, "claim-declined", { sms: "090••••001" })
    // What was declined may be said again, but never of more than came.
    expect((await claim(code, { qtyMilli: 3_000 })).body.code).toBe("CLAIM_NOT_POSSIBLE")
    expect((await claim(code, { qtyMilli: 2_000 })).status).toBe(201)
  })

  it("are never sent back when they spoil: replaced or refunded, by a claim", async () => {
    const code = await delivered([want("orange", 0.5)])
    expect((await look(code)).body.lines[0]?.perishable).toBe(true)
    const half = { qtyMilli: 500 }
    expect((await claim(code, half)).body.code).toBe("CLAIM_NO_RETURN")
    expect((await claim(code, { ...half, wish: "refund" })).status).toBe(201)
  })

  it("are nobody else's to claim: not by another phone, not with another order's picture", async () => {
    const [mine, other] = await Promise.all([
      delivered([want("honey")]),
      delivered([want("honey")]),
    ])
    expect((await claim(mine, { phone: "0900000002" })).body.code).toBe("NOT_FOUND")
    expect((await sendPhoto(mine, "0900000002")).body.code).toBe("NOT_FOUND")
    const foreign = (await sendPhoto(other)).body.photoId
    expect((await claim(mine, { photoIds: [foreign] })).body.code).toBe("INVALID_REQUEST")
    expect((await look(mine)).body.claims).toEqual([])
    const page = new Blob(["<html><script>1</script></html>".repeat(9)])
    expect((await sendPhoto(mine, CLAIM.phone, page)).body.code).toBe("FILE_REFUSED")
    expect((await claim(mine, { lineNo: 9 })).body.code).toBe("CLAIM_NOT_POSSIBLE")
  })
})
