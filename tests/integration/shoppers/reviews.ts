import { readdir } from "node:fs/promises"
import { join } from "node:path"
import type {
  AdminReviews,
  ErrorBody,
  ProductReviews,
  VendorReviews,
  WebOrderView,
} from "@ocop/contracts"
import { beforeAll, describe, expect, it } from "vitest"
import { shop } from "../stage.js"
import { fileOf, pngFile } from "../vendor/support/png.js"
import { BUYER, deliver, placeOrder } from "./place-order.js"

let office = ""
let order: WebOrderView

type Wrote = WebOrderView & ErrorBody
const write = (of: WebOrderView, part: Record<string, unknown> = {}, photos: Blob[] = []) => {
  const form = new FormData()
  const review = { phone: BUYER, skuId: of.lines[0]?.skuId, points: 4, text: "DEMO ngon", ...part }
  form.append("review", JSON.stringify(review))
  for (const photo of photos) form.append("photo", photo, "photo.png")
  return shop.call<Wrote>("POST", `/store/web-orders/${of.code}/reviews`, { body: form })
}
const reviewsOf = async (of: WebOrderView) =>
  (await shop.call<ProductReviews>("GET", `/store/catalogue/${of.lines[0]?.handle}/reviews`)).body
const inOffice = async (state: string) =>
  (await shop.call<AdminReviews>("GET", `/admin/ocop/reviews?state=${state}`, { token: office }))
    .body.reviews
const decide = (id: string, act: string, body: unknown = {}) =>
  shop.call<ErrorBody>("POST", `/admin/ocop/reviews/${id}/${act}`, { token: office, body })
const count = async () => (await shop.rows("select id from review")).length
const stored = () => readdir(join(shop.dataDir, "static")).catch(() => [])
const told = () =>
  shop.rows<{ payload: { tags: string[] } }>(
    "select payload from outbox_message where topic = 'revalidate-shop' order by id",
  )

describe("a review", () => {
  // Not before these cases: who erases an account, in the file before, may have no open business.
  beforeAll(async () => {
    office = await shop.office()
    order = await placeOrder(shop)
  })

  it("is written by nobody before the goods are delivered", async () => {
    expect(order.reviews).toEqual([])
    const answer = await write(order)
    expect([answer.status, answer.body.code]).toEqual([409, "REVIEW_TOO_EARLY"])
  })

  it("is written by nobody but who bought these goods", async () => {
    await deliver(shop, order.code)
    const before = [await count(), await stored()]
    const [other] = await shop.rows<{ id: string }>(
      "select variant_id id from sku_profile where variant_id <> $1 limit 1",
      [order.lines[0]?.skuId],
    )
    for (const [part, status] of [
      [{ phone: "0911111111" }, 404],
      [{ skuId: other?.id }, 404],
      [{ points: 0 }, 400],
      [{ points: 6 }, 400],
      [{ points: 4.5 }, 400],
      [{ text: "x".repeat(2001) }, 400],
      [{ productId: "another" }, 400],
    ] as const) {
      expect([part, (await write(order, part, [pngFile(80, 80)])).status]).toEqual([part, status])
    }
    expect([await count(), await stored()]).toEqual(before)
  })

  it("with a file that is no picture keeps nothing, the good pictures neither", async () => {
    const before = [await count(), await stored()]
    const answer = await write(order, {}, [pngFile(80, 80), fileOf("<script>", "image/png")])
    expect([answer.status, answer.body.code]).toEqual([422, "FILE_REFUSED"])
    const five = await write(order, {}, Array(5).fill(pngFile(80, 80)))
    expect(five.status).toBe(400)
    expect([await count(), await stored()]).toEqual(before)
  })

  it("is read by the office alone until it is published, cleaned and with pictures made anew", async () => {
    const text = "DEMO ngon <script>alert(1)</script>\u202E gọi 0912 345 678"
    const answer = await write(order, { text, shownName: "Lan <b>" }, [pngFile(90, 80)])
    expect(answer.status).toBe(201)
    expect(answer.body.reviews).toEqual([
      { skuId: order.lines[0]?.skuId, state: "pending", points: 4, reason: null },
    ])
    expect(await reviewsOf(order)).toMatchObject({ count: 0, average: null, reviews: [] })
    const [waiting] = await inOffice("pending")
    expect(waiting).toMatchObject({ points: 4, name: "Lan", orderCode: order.code })
    expect(waiting?.text).toBe("DEMO ngon alert(1) gọi •••")
    expect(waiting?.photos).toMatchObject([{ width: 90, height: 80 }])
    expect(waiting?.photos[0]?.src).toMatch(/\/static\/[\w-]+\.webp$/)
  })

  it("is written once for each goods of an order, also when it is sent twice at once", async () => {
    expect((await write(order)).body.code).toBe("REVIEW_EXISTS")
    const second = await placeOrder(shop)
    await deliver(shop, second.code)
    const before = (await stored()).length
    const both = await Promise.all([1, 2].map(() => write(second, {}, [pngFile(80, 80)])))
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409])
    expect((await stored()).length).toBe(before + 1)
  })

  it("is decided once, and the page is drawn anew", async () => {
    const [, waiting] = await inOffice("pending")
    const id = waiting?.id ?? ""
    const answers = await Promise.all([
      decide(id, "publish"),
      decide(id, "decline", { reason: "DEMO lý do" }),
      decide(id, "publish"),
    ])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409])
    expect((await decide(id, "publish")).body.code).toBe("CASE_CLOSED")
    expect((await decide("rev_unknown", "publish")).status).toBe(404)
    expect((await told()).at(-1)?.payload.tags).toEqual([`reviews:${order.lines[0]?.handle}`])
  })

  it("is shown without a word of who bought, and counted", async () => {
    const [waiting] = await inOffice("pending")
    await decide(waiting?.id ?? "", "publish")
    const shown = await reviewsOf(order)
    expect(shown.reviews.find(({ id }) => id === waiting?.id)).toMatchObject({ points: 4 })
    expect(shown.count).toBe(shown.byPoints.reduce((sum, n) => sum + n, 0))
    for (const secret of [order.code, "912345678", "Nguyễn", "đường DEMO", "web_order"]) {
      expect(JSON.stringify(shown)).not.toContain(secret)
    }
  })

  it("is answered once, by who makes the goods, in words as clean as the buyer's", async () => {
    const token = await shop.member(1)
    const listed = await shop.call<VendorReviews>("GET", "/vendor/reviews", { token })
    const open = listed.body.reviews.find(({ answer }) => answer === null)
    const send = () =>
      shop.call<VendorReviews & ErrorBody>("POST", `/vendor/reviews/${open?.id}/answer`, {
        token,
        body: { text: "DEMO cảm ơn <b>bạn</b>" },
      })
    expect((await send()).status).toBe(201)
    expect((await send()).body.code).toBe("CASE_CLOSED")
    const shown = (await reviewsOf(order)).reviews.find(({ id }) => id === open?.id)
    expect(shown?.answer?.text).toBe("DEMO cảm ơn bạn")
  })

  it("that was declined is seen by its buyer with the reason, and by no other", async () => {
    const third = await placeOrder(shop)
    await deliver(shop, third.code)
    await write(third, { text: "DEMO quảng cáo" })
    const before = await reviewsOf(third)
    const [waiting] = await inOffice("pending")
    expect((await decide(waiting?.id ?? "", "decline")).status).toBe(400)
    await decide(waiting?.id ?? "", "decline", { reason: "DEMO: quảng cáo hàng khác" })
    expect(await reviewsOf(third)).toEqual(before)
    const path = `/store/web-orders/${third.code}?phone=${BUYER}`
    const mine = await shop.call<WebOrderView>("GET", path)
    expect(mine.body.reviews).toMatchObject([
      { state: "declined", reason: "DEMO: quảng cáo hàng khác" },
    ])
  })

  it("that is taken down counts no more, and its record stays", async () => {
    const before = await reviewsOf(order)
    const id = before.reviews[0]?.id ?? ""
    expect((await decide(id, "withdraw", { reason: "DEMO: theo yêu cầu" })).status).toBe(200)
    const after = await reviewsOf(order)
    expect(after.count).toBe(before.count - 1)
    const kept = (await inOffice("withdrawn")).find((one) => one.id === id)
    expect(kept?.decisions.map(({ decision }) => decision)).toEqual(["published", "withdrawn"])
    expect(kept?.decisions[0]?.by).toBe("admin@ocop.test")
  })

  it("and the decisions on it are records that nobody edits or deletes", async () => {
    for (const sql of [
      "update review set points = 5",
      "update review set text = '', shown_name = '', photos = '[]', points = 5, erased_at = now()",
      "delete from review",
      "update review_decision set decided_by = 'x'",
      "delete from review_decision",
      "update review_answer set text = 'x'",
      "delete from review_answer",
    ]) {
      await expect(shop.db.query(sql)).rejects.toThrow(/REVIEW_APPEND_ONLY/)
    }
  })

  it("is decided by the office alone", async () => {
    const token = await shop.member(1)
    for (const act of ["publish", "decline", "withdraw"]) {
      const path = `/admin/ocop/reviews/rev_x/${act}`
      for (const given of [undefined, token]) {
        const answer = await shop.call("POST", path, { token: given, body: { reason: "DEMO x" } })
        expect(answer.status).toBe(401)
      }
    }
    expect((await shop.call("GET", "/admin/ocop/reviews", { token })).status).toBe(401)
  })
})
