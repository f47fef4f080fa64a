import { type Answered, type Asked, startCarrier } from "./carrier-server.js"

type Order = { no: string; clientCode: string; cod: number; status: number; weight: number }

const ok = (data: unknown): Answered => ({
  status: 200,
  json: { status: 200, error: false, message: "OK", data },
})
const refused = (message: string): Answered => ({
  status: 200,
  json: { status: 204, error: true, message, data: null },
})

const TEXTS = [
  ...["ORDER_NUMBER", "SENDER_FULLNAME", "SENDER_ADDRESS", "SENDER_PHONE", "RECEIVER_FULLNAME"],
  ...["RECEIVER_ADDRESS", "RECEIVER_PHONE", "PRODUCT_NAME", "ORDER_SERVICE"],
]
const NUMBERS = ["PRODUCT_WEIGHT", "PRODUCT_PRICE", "MONEY_COLLECTION"]

const missingOf = (body: Asked["body"], texts: readonly string[]) =>
  texts.find((key) => typeof body[key] !== "string" || body[key] === "") ??
  NUMBERS.find((key) => !Number.isInteger(body[key]))

/** Viettel Post's partner API, as far as public pages tell; errors come as 200, and it can look up nothing. */
export async function doubleOfViettelPost({ token }: { token: string }) {
  const orders: Order[] = []
  function create(body: Asked["body"]): Answered {
    const missing = missingOf(body, TEXTS)
    if (missing) return refused(`${missing} is required`)
    if (body.ORDER_SERVICE !== "VCN") return refused("Dịch vụ không áp dụng cho hành trình này")
    const cod = Number(body.MONEY_COLLECTION)
    // 1 collects nothing, and says so.
    if ((body.ORDER_PAYMENT === 1) !== (cod === 0)) return refused("ORDER_PAYMENT is invalid")
    if (body.CHECK_UNIQUE === true && orders.some((one) => one.clientCode === body.ORDER_NUMBER))
      return refused("Mã đơn hàng đã tồn tại trên hệ thống")
    const no = `1${String(60_000_000_000 + orders.length)}`
    const weight = Number(body.PRODUCT_WEIGHT)
    orders.push({ no, clientCode: String(body.ORDER_NUMBER), cod, status: 100, weight })
    return ok({ ORDER_NUMBER: no, MONEY_COLLECTION: cod, MONEY_TOTAL: 31_000 })
  }
  function answer({ path, header, body }: Asked): Answered {
    if (path === "/v3/categories/listProvinceNew")
      return ok([
        { PROVINCE_ID: 1, PROVINCE_CODE: "HNI", PROVINCE_NAME: "Thành phố Hà Nội" },
        { PROVINCE_ID: 2, PROVINCE_CODE: "HCM", PROVINCE_NAME: "TP. Hồ Chí Minh" },
      ])
    if (header("token") !== token) return refused("Token invalid")
    if (path === "/v2/order/createOrderNlp") return create(body)
    if (path === "/v2/order/getPriceAllNlp") {
      const missing = missingOf(body, ["SENDER_ADDRESS", "RECEIVER_ADDRESS"])
      if (missing || !Number.isInteger(body.RECEIVER_PROVINCE))
        return refused("Price does not apply")
      // The list comes bare.
      const services = [
        { MA_DV_CHINH: "VHT", TEN_DICHVU: "Hỏa tốc", GIA_CUOC: 90_000, THOI_GIAN: "12 giờ" },
        { MA_DV_CHINH: "VCN", TEN_DICHVU: "Nhanh", GIA_CUOC: 31_000, THOI_GIAN: "48 giờ" },
      ]
      return { status: 200, json: services }
    }
    const one = orders.find(({ no }) => no === body.ORDER_NUMBER)
    if (path !== "/v2/order/UpdateOrder" || body.TYPE !== 4 || !one) return refused("not found")
    if (one.status !== 100) return refused("Trạng thái đơn hàng không được phép hủy")
    one.status = 107
    return ok(null)
  }
  const server = await startCarrier(answer)
  const byCode = (code: string) => orders.find(({ clientCode }) => clientCode === code)
  /** What Viettel Post posts when a parcel moves. */
  const call = (code: string, status: string, at: string) => {
    const [, y, m, d, time] = /^(\d+)-(\d+)-(\d+)T([\d:]{8})\+07:00$/.exec(at) ?? []
    return {
      type: "application/json",
      body: JSON.stringify({
        DATA: {
          ...{ ORDER_NUMBER: byCode(code)?.no ?? "99999", ORDER_REFERENCE: code },
          ...{ ORDER_STATUSDATE: `${d}/${m}/${y} ${time}`, ORDER_STATUS: Number(status) },
          ...{ STATUS_NAME: "", NOTE: "", MONEY_COLLECTION: byCode(code)?.cod ?? 0 },
        },
        TOKEN: "",
      }),
    }
  }
  const pick = (code: string) => {
    const one = byCode(code)
    if (one) one.status = 105
  }
  return { ...server, orders, call, pick }
}
