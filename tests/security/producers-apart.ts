import type { ListingChange, VendorProducts, VendorUpload } from "@ocop/contracts"
import { beforeAll, describe, expect, it } from "vitest"
import type { Shop } from "../integration/vendor/support/open-shop.js"
import { pngFile } from "../integration/vendor/support/png.js"
import { ourRoutes } from "./routes.js"

/** Every route of the branch as the files say it: `GET /vendor/products/:handle`. */
const ROUTES = ourRoutes("vendor")
  .map(({ name }) => name)
  .sort()

/** Two producers of the province: what one of them does never shows or changes what is the other's. */
export function producersApart(open: () => Shop) {
  let shop: Shop
  let mine = ""
  let theirs: {
    token: string
    goods: VendorProducts
    change: ListingChange
    upload: VendorUpload
    reviewId: string
  }
  let own: VendorProducts
  beforeAll(async () => {
    shop = open()
    mine = await shop.member(1)
    const token = await shop.member(2)
    own = (await shop.call<VendorProducts>("GET", "/vendor/products", { token: mine })).body
    const goods = (await shop.call<VendorProducts>("GET", "/vendor/products", { token })).body
    const [product] = goods.products
    const change = await shop.call<ListingChange>("POST", "/vendor/changes", {
      token,
      body: { kind: "text", productId: product?.productId, texts: { story: "DEMO secret story" } },
    })
    const form = new FormData()
    form.append("file", pngFile(80, 80), "a.png")
    const upload = await shop.call<VendorUpload>("POST", "/vendor/uploads", { token, body: form })
    const reviewId = "rev_of_their_goods"
    await shop.db.query(
      `with written as (insert into review (id, order_code, line_no, product_id, variant_id, points,
       text, shown_name, locale, business_day)
       values ($1, 'DEMO0001', 1, $2, $3, 2, 'DEMO secret review', 'DEMO', 'vi', '2026-11-21'))
     insert into review_decision (review_id, n, decision, decided_by)
     values ($1, 1, 'published', 'test')`,
      [reviewId, product?.productId, product?.skus[0]?.skuId],
    )
    theirs = { token, goods, change: change.body, upload: upload.body, reviewId }
  })
  const foreign = () => theirs.goods.products[0]
  const secrets = () => [
    ...theirs.goods.products.flatMap((p) => [p.productId, p.handle, ...p.skus.map((s) => s.skuId)]),
    theirs.change.id,
    theirs.upload.uploadId,
    theirs.reviewId,
    "DEMO secret story",
    "DEMO secret review",
  ]

  /** What each route does with another producer's things: the status, and never a word of them. */
  const CASES: Record<string, () => [path: string, body: unknown, status: number][]> = {
    "GET /vendor/me": () => [["/vendor/me", undefined, 200]],
    "GET /vendor/products": () => [
      ["/vendor/products", undefined, 200],
      ["/vendor/products?producer_id=x", undefined, 400],
      ["/vendor/products?fields=*producer", undefined, 400],
    ],
    "GET /vendor/products/:handle": () => [
      [`/vendor/products/${foreign()?.handle}`, undefined, 404],
      [`/vendor/products/${foreign()?.productId}`, undefined, 404],
    ],
    "GET /vendor/sales": () => [
      ["/vendor/sales?from=2020-01-01&to=2030-01-01", undefined, 200],
      ["/vendor/sales?skuId=x", undefined, 400],
    ],
    "GET /vendor/changes": () => [["/vendor/changes", undefined, 200]],
    "POST /vendor/changes": () => {
      const productId = foreign()?.productId
      const skuId = foreign()?.skus[0]?.skuId
      const ownProduct = own.products[0]?.productId
      const { uploadId } = theirs.upload
      return [
        ["/vendor/changes", { kind: "text", productId, texts: { story: "mine now" } }, 404],
        ["/vendor/changes", { kind: "price", productId, skuId, price: 1000 }, 404],
        ["/vendor/changes", { kind: "price", productId: ownProduct, skuId, price: 1000 }, 404],
        ["/vendor/changes", { kind: "photo", productId: ownProduct, uploadId }, 404],
        ["/vendor/changes", { kind: "photo", productId, uploadId }, 404],
        [
          "/vendor/changes",
          { kind: "text", productId: ownProduct, texts: { story: "x" }, producerId: "other" },
          400,
        ],
      ]
    },
    "POST /vendor/uploads": () => [["/vendor/uploads", { producerId: "x" }, 415]],
    "GET /vendor/reviews": () => [["/vendor/reviews", undefined, 200]],
    "POST /vendor/reviews/:id/answer": () => [
      [`/vendor/reviews/${theirs.reviewId}/answer`, { text: "DEMO answer of another" }, 404],
      ["/vendor/reviews/rev_unknown/answer", { text: "DEMO answer" }, 404],
      [`/vendor/reviews/${theirs.reviewId}/answer`, { text: "DEMO", producerId: "other" }, 400],
    ],
    "POST /vendor/session/code": () => [],
  }

  describe("a producer's token", () => {
    it("is tried on every route there is", () => {
      expect(Object.keys(CASES).sort()).toEqual(ROUTES)
    })

    it.each(ROUTES)("%s shows and changes nothing of another producer", async (route) => {
      const count = `select (select count(*) from listing_change)
      + (select count(*) from review_answer) n`
      const before = await shop.rows(count)
      for (const [path, body, status] of CASES[route]?.() ?? []) {
        const answer = await shop.call(route.split(" ")[0] ?? "", path, { token: mine, body })
        expect([path, answer.status]).toEqual([path, status])
        for (const secret of secrets()) expect(answer.text).not.toContain(secret)
      }
      expect(await shop.rows(count)).toEqual(before)
    })

    it.each(ROUTES.filter((route) => !route.endsWith("/session/code")))(
      "%s is closed without one",
      async (route) => {
        const [method = "", path = ""] = route.split(" ")
        const answer = await shop.call(method, path.replace(/:(handle|id)/, "x"))
        expect(answer.status).toBe(401)
      },
    )
  })
}
