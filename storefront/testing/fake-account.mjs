const ACCOUNT = {
  phone: "+84912345678",
  since: "2026-11-01",
  addresses: [
    {
      id: "addr_1",
      name: "DEMO Nguyễn Thị Lan",
      phone: "+84912345678",
      communeCode: "18073",
      communeName: "Phường Thành Sen",
      provinceCode: "42",
      provinceName: "Hà Tĩnh",
      line: "12 đường DEMO",
    },
  ],
}

const order = (code, status, total, goods, toReview = 0) => ({
  ...{ code, status, placedAt: "2026-11-18T03:00:00.000Z", mode: "delivery", total },
  ...{ goods: goods.map((title) => ({ title, titleEn: null })), toReview },
})
const ORDERS = [
  order("DEMO2345", "placed", 200_000, ["Cu đơ Phong Nga"]),
  order("DEMO6789", "fulfilled", 540_000, ["Mật ong Cường Nga", "Nước mắm Phú Sáng"], 2),
]

/** The account branch for one made-up shopper; any code of six digits signs in. */
export function accountAnswer(method, path, isSigned) {
  if (method === "POST" && path === "/store/account/code") return [202, { sent: true }]
  if (method === "POST" && path === "/store/account/session") {
    return [201, { token: "fake-token-of-the-made-up-shopper", endsAt: "2099-01-01T00:00:00.000Z" }]
  }
  if (!isSigned) return [401, { code: "UNAUTHENTICATED", message: "Sign in first." }]
  if (path === "/store/account/session") return [200, { ok: true }]
  if (path === "/store/account/orders") return [200, { orders: ORDERS }]
  if (path === "/store/account/wishes") return [200, { wishes: [] }]
  if (path === "/store/account/erasure") {
    return [409, { code: "ERASURE_WAITS", message: "An order is under way." }]
  }
  return [200, ACCOUNT]
}
