import { expect, test } from "@playwright/test"
import { stack } from "../../support/e2e-stack.js"

test("cached pages set no cookie, and every page names its other language", async ({ request }) => {
  const paths = ["/", "/en", "/nhom/thuc-pham", "/nhom/thuc-pham/nuoc-mam", "/quay", "/dieu-khoan"]
  const places = ["/quay/HT01", "/vung-dat/thanh-sen", "/ho-san-xuat/co-so-phong-nga"]
  for (const path of [...paths, ...places, "/san-pham/trang/2", "/en/how-we-rank"]) {
    const answer = await request.get(`${stack().storefront}${path}`)
    expect(answer.status(), path).toBe(200)
    expect(answer.headers()["set-cookie"], path).toBeUndefined()
    expect(answer.headers()["content-security-policy"], path).toContain("default-src 'self'")
    const html = await answer.text()
    expect(html, path).toMatch(/hrefLang="en"/)
    expect(html, path).toMatch(/hrefLang="vi"/)
  }
})

test("each answer of the checkout has a nonce of its own on every script, and no other script runs", async ({
  request,
}) => {
  const nonces = new Set<string>()
  const pages = ["/thanh-toan", "/en/checkout", "/don-hang/DEMO", "/en/orders/DEMO/card"]
  for (const path of ["/thanh-toan", ...pages]) {
    const answer = await request.get(`${stack().storefront}${path}`)
    expect(answer.headers()["set-cookie"], path).toBeUndefined()
    const policy = answer.headers()["content-security-policy"] ?? ""
    const scripts = /script-src ([^;]*)/.exec(policy)?.[1] ?? ""
    expect(scripts, path).toMatch(/'nonce-[^']+' 'strict-dynamic'/)
    expect(scripts, path).not.toContain("unsafe")
    const nonce = /'nonce-([^']+)'/.exec(scripts)?.[1] ?? ""
    nonces.add(nonce)
    const tags = (await answer.text()).match(/<script[^>]*>/g) ?? []
    expect(tags.length, path).toBeGreaterThan(5)
    expect(
      tags.filter((tag) => !tag.includes(`nonce="${nonce}"`)),
      path,
    ).toEqual([])
  }
  expect(nonces.size).toBe(pages.length + 1)
})

test("a list leads search engines from page to page, and keeps narrowed lists to itself", async ({
  request,
}) => {
  const read = async (path: string) => (await request.get(`${stack().storefront}${path}`)).text()
  const second = await read("/san-pham/trang/2")
  expect(second).toMatch(/<link rel="canonical" href="[^"]*\/san-pham\/trang\/2"/)
  expect(second).toMatch(/<link rel="prev" href="[^"]*\/san-pham"/)
  expect(second).toMatch(/<link rel="next" href="[^"]*\/san-pham\/trang\/3"/)
  expect(await read("/san-pham?star=4")).toMatch(/<meta name="robots" content="noindex, follow"/)
  for (const path of ["/san-pham/trang/1", "/san-pham/trang/999", "/nhom/do-uong/nuoc-mam"]) {
    expect((await request.get(`${stack().storefront}${path}`)).status(), path).toBe(404)
  }
})

test("every address of the sitemap and picture of a feed is there", async ({ request }) => {
  test.slow()
  const get = async (path: string) => {
    const answer = await request.get(`${stack().storefront}${path}`)
    expect(answer.status(), path).toBe(200)
    expect(answer.headers()["set-cookie"], path).toBeUndefined()
    return answer
  }
  const sitemap = await (await get("/sitemap.xml")).text()
  const paths = [...sitemap.matchAll(/<loc>https?:\/\/[^/]+([^<]*)<\/loc>/g)].map(
    ([, path]) => path,
  )
  expect(paths.length).toBeGreaterThan(300)
  // One page of a kind and one language stand for all: each page is made on its first visit.
  const vietnamese = paths.filter((path) => !path?.startsWith("/en"))
  const kinds = [/^\/san-pham\/[^/]+$/, /^\/ho-san-xuat\//, /^\/vung-dat\//, /^\/quay\//].map(
    (kind) => vietnamese.filter((path) => kind.test(path ?? "")),
  )
  const others = vietnamese.filter((path) => !kinds.some((kind) => kind.includes(path)))
  for (const path of [...others, ...kinds.map(([first]) => first)]) await get(path || "/")
  const google = await (await get("/feeds/google.xml")).text()
  const [, picture = ""] = /<g:image_link>https?:\/\/[^/]+([^<]*)</.exec(google) ?? []
  expect((await get(picture)).headers()["content-type"]).toBe("image/jpeg")
  for (const feed of ["google-en.xml", "facebook.csv", "facebook-en.csv", "tiktok.csv"]) {
    expect((await (await get(`/feeds/${feed}`)).text()).length, feed).toBeGreaterThan(10_000)
  }
})

test("an address that no page has is a 404 in the shop's own frame", async ({ page }) => {
  for (const path of ["/khong/co/trang", "/khong-co.php", "/khong/co.tep.png"]) {
    const answer = await page.goto(`${stack().storefront}${path}`)
    expect(answer?.status(), path).toBe(404)
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Không có trang này")
  }
})

test("a receipt that is not here is said to be missing, and no search engine keeps it", async ({
  page,
}) => {
  const answer = await page.goto(`${stack().storefront}/bien-lai/${"0".repeat(32)}`)
  expect(answer?.status()).toBe(404)
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Chưa thấy phiếu này")
  await expect(page.locator("meta[name=robots]").first()).toHaveAttribute("content", /noindex/)
  await page.goto(`${stack().storefront}/en/receipts/${"0".repeat(32)}`)
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("This receipt is not here yet")
  await expect(page.getByRole("contentinfo")).toContainText("Delivery and pickup")
})

test("the shop's own routes refuse what the contract does not know", async ({ request }) => {
  const bad = [
    { lines: [] },
    { lines: [{ skuId: "x", qtyMilli: -1 }], fulfilment: null },
    { lines: [{ skuId: "x", qtyMilli: 1000 }], fulfilment: null, discount: 1 },
  ]
  for (const data of bad) {
    const answer = await request.post(`${stack().storefront}/api/quote`, { data })
    expect(answer.status()).toBe(400)
    expect(await answer.json()).toMatchObject({ code: "INVALID_REQUEST" })
  }
  const keyless = await request.post(`${stack().storefront}/api/place`, { data: {} })
  expect(keyless.status()).toBe(400)
})
