import type {
  AdminChanges,
  ErrorBody,
  ListingChange,
  ProductDetail,
  VendorProducts,
} from "@ocop/contracts"
import { beforeAll, describe, expect, it, vi } from "vitest"
import { newEnrolmentCode } from "../intake/support/enrolment-code.js"
import { openTill } from "../intake/support/till.js"
import { shop } from "./stage.js"

let member = ""
let office = ""
let product: VendorProducts["products"][number]
beforeAll(async () => {
  member = await shop.member(1)
  office = await shop.office()
  const goods = await shop.call<VendorProducts>("GET", "/vendor/products", { token: member })
  const [first] = goods.body.products
  if (!first) throw new Error("the demo member has no product")
  product = first
})

const propose = async (body: Record<string, unknown>) => {
  const answer = await shop.call<ListingChange & ErrorBody>("POST", "/vendor/changes", {
    token: member,
    body: { productId: product.productId, ...body },
  })
  return answer
}
const sku = () => product.skus[0] ?? { skuId: "", price: 0 }
const decide = (id: string, act: "confirm" | "decline", body: unknown = {}) =>
  shop.call<ErrorBody>("POST", `/admin/ocop/changes/${id}/${act}`, { token: office, body })
const page = async () =>
  (await shop.call<ProductDetail>("GET", `/store/catalogue/${product.handle}`)).body
const priceNow = async () =>
  (await page()).variants.find(({ skuId }) => skuId === sku().skuId)?.price
const ownChanges = async () =>
  (await shop.call<{ changes: ListingChange[] }>("GET", "/vendor/changes", { token: member })).body
    .changes

describe("a proposed change", () => {
  it("changes nothing on sale until the office confirms", async () => {
    const before = await page()
    const made = await propose({ kind: "text", texts: { story: "DEMO chuyện chưa xem" } })
    expect(made.status).toBe(201)
    expect(made.body.before).toEqual({ story: before.product.story ?? "" })
    expect(await page()).toEqual(before)
    const listed = await shop.call<AdminChanges>("GET", "/admin/ocop/changes", { token: office })
    expect(listed.body.changes.map(({ id }) => id)).toContain(made.body.id)
  })

  it("is refused when nothing differs", async () => {
    const answer = await propose({ kind: "price", skuId: sku().skuId, price: sku().price })
    expect([answer.status, answer.body.code]).toEqual([400, "INVALID_REQUEST"])
  })

  it("of a price reaches the catalogue and the snapshot of the tills", async () => {
    const [outlet] = await shop.rows<{ id: string }>(
      "select id from outlet where code = 'HT01' and deleted_at is null",
    )
    const till = await openTill(shop.backend.url, await newEnrolmentCode(shop.db, outlet?.id ?? ""))
    const before = (await till.snapshot()).body
    const price = sku().price + 3_000
    const made = await propose({ kind: "price", skuId: sku().skuId, price })
    expect(made.body.after).toEqual({ price })
    expect((await decide(made.body.id, "confirm")).status).toBe(200)
    expect(await priceNow()).toBe(price)
    const after = (await till.snapshot()).body
    expect(after.version).not.toBe(before.version)
    expect(after.skus.find(({ id }) => id === sku().skuId)?.price).toBe(price)
    const [told] = await shop.rows<{ payload: { tags: string[] } }>(
      "select payload from outbox_message where topic = 'revalidate-shop' order by id desc limit 1",
    )
    expect(told?.payload.tags).toContain(`product:${product.handle}`)
  })

  it("is decided once when two people decide at the same moment", async () => {
    const price = ((await priceNow()) ?? 0) + 1_000
    const made = await propose({ kind: "price", skuId: sku().skuId, price })
    const answers = await Promise.all([
      decide(made.body.id, "confirm"),
      decide(made.body.id, "decline", { reason: "DEMO lý do" }),
      decide(made.body.id, "confirm"),
    ])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409])
    const closed = answers.filter(({ status }) => status === 409)
    expect(closed.every(({ body }) => body.code === "CHANGE_CLOSED")).toBe(true)
    const state = (await ownChanges()).find(({ id }) => id === made.body.id)?.state
    expect((await priceNow()) === price).toBe(state === "confirmed")
  })

  it("that is declined says why and leaves the shop as it is", async () => {
    const before = await page()
    const made = await propose({ kind: "text", texts: { ingredients: "DEMO lạc, mật mía" } })
    expect((await decide(made.body.id, "decline")).body.code).toBe("INVALID_REQUEST")
    await decide(made.body.id, "decline", { reason: "Thiếu định lượng" })
    expect(await ownChanges()).toContainEqual(
      expect.objectContaining({
        id: made.body.id,
        state: "declined",
        reason: "Thiếu định lượng",
      }),
    )
    expect(await page()).toEqual(before)
  })

  it("that was confirmed is on sale in the end, also when the server broke in between", async () => {
    const made = await propose({ kind: "text", texts: { storage: "DEMO nơi khô mát" } })
    await shop.db.query(
      `insert into listing_decision (change_id, decision, decided_by, decided_at)
       values ($1, 'confirmed', 'test', now() - interval '1 hour')`,
      [made.body.id],
    )
    await vi.waitFor(async () => expect((await page()).product.storage).toBe("DEMO nơi khô mát"), {
      timeout: 45_000,
      interval: 1_000,
    })
  }, 60_000)

  it("is a record that nobody edits or deletes", async () => {
    for (const sql of [
      "update listing_change set after = '{}'",
      "delete from listing_change",
      "delete from listing_decision",
      "update listing_decision set decision = 'declined', reason = 'x'",
    ]) {
      await expect(shop.db.query(sql)).rejects.toThrow(/LISTING_APPEND_ONLY/)
    }
  })
})
