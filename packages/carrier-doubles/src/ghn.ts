import { type Answered, type Asked, startCarrier } from "./carrier-server.js"

type Order = { no: string; clientCode: string; cod: number; status: string; weight: number }

const ok = (data: unknown): Answered => ({
  status: 200,
  json: { code: 200, message: "Success", data },
})
const refused = (status: number, message: string, codeMessage: string): Answered => ({
  status,
  json: { code: status, message, data: null, code_message: codeMessage },
})

// The limits of "Create Order" on api.ghn.vn.
function faultOf(body: Asked["body"]): string | null {
  const within = (key: string, most: number) =>
    Number.isInteger(body[key]) && Number(body[key]) >= 0 && Number(body[key]) <= most
  const named = ["to_name", "to_phone", "to_address", "to_ward_name", "to_province_name"]
  const missing = named.find((key) => typeof body[key] !== "string" || body[key] === "")
  if (missing) return `${missing} is required`
  if (body.is_new_to_address !== true) return "to_district_name is required"
  if (!/^0\d{9,10}$/.test(String(body.to_phone))) return "to_phone is invalid"
  if (!within("weight", 50_000) || body.weight === 0) return "weight must be at most 50000"
  if (["length", "width", "height"].some((key) => !within(key, 200))) return "size is invalid"
  if (!within("cod_amount", 50_000_000)) return "cod_amount must be at most 50000000"
  if (!within("insurance_value", 5_000_000)) return "insurance_value must be at most 5000000"
  if (String(body.client_order_code ?? "").length > 50) return "client_order_code is too long"
  if (![1, 2].includes(Number(body.payment_type_id))) return "payment_type_id is invalid"
  if (![2, 5].includes(Number(body.service_type_id))) return "service_type_id is invalid"
  const notes = ["CHOTHUHANG", "CHOXEMHANGKHONGTHU", "KHONGCHOXEMHANG"]
  if (!notes.includes(String(body.required_note))) return "required_note is invalid"
  return null
}

/** GHN's public API v2, as far as its pages tell; it never keeps one client code twice. */
export async function doubleOfGhn({ token, shop }: { token: string; shop: string }) {
  const orders: Order[] = []
  const byCode = (code: unknown) =>
    orders.find((one) => one.clientCode === code && one.status !== "cancel")
  const views = (one: Order) => ({
    ...{ order_code: one.no, client_order_code: one.clientCode, status: one.status },
    ...{ cod_amount: one.cod, weight: one.weight },
  })
  function create(body: Asked["body"], isKept: boolean): Answered {
    const fault = faultOf(body)
    if (fault) return refused(400, fault, "USER_ERR_COMMON")
    const known = byCode(body.client_order_code)
    const made = known ?? {
      no: `L${String(orders.length).padStart(5, "0")}`,
      clientCode: String(body.client_order_code),
      ...{ cod: Number(body.cod_amount), status: "ready_to_pick", weight: Number(body.weight) },
    }
    if (isKept && !known) orders.push(made)
    const fee = { total_fee: 36_300, expected_delivery_time: "2026-11-24T16:00:00Z" }
    return ok(isKept ? { order_code: made.no, sort_code: "19-60-06", ...fee } : fee)
  }
  function answer({ path, header, body }: Asked): Answered {
    if (header("token") !== token) return refused(401, "Token is not valid!", "UNAUTHORIZED")
    const act = path.replace("/v2/", "")
    if (act === "shipping-order/detail-by-client-code") {
      const known = byCode(body.client_order_code)
      return known ? ok([views(known)]) : refused(400, "Đơn hàng không tồn tại", "USER_ERR_COMMON")
    }
    if (act === "a5/gen-token") return ok({ token: "e27db030" })
    if (header("shopid") !== shop) return refused(400, "ShopID is invalid", "SHOP_NOT_FOUND")
    if (act === "shipping-order/create") return create(body, true)
    if (act === "shipping-order/preview") return create(body, false)
    if (act !== "switch-status/cancel") return refused(404, "not found", "NOT_FOUND")
    const [no] = (body.order_codes ?? []) as string[]
    const one = orders.find((order) => order.no === no)
    const can = one?.status === "ready_to_pick"
    if (one && can) one.status = "cancel"
    return ok([{ order_code: no, result: can, message: can ? "OK" : "Không thể hủy đơn này" }])
  }
  const server = await startCarrier(answer)
  /** The body and the address of the call that GHN makes when a parcel moves. */
  const call = (code: string, status: string, at: string) => ({
    type: "application/json",
    body: JSON.stringify({
      ...{ OrderCode: byCode(code)?.no ?? "L99999", ClientOrderCode: code, ShopID: Number(shop) },
      ...{ Status: status, Time: at, Type: "switch_status", CODAmount: byCode(code)?.cod ?? 0 },
    }),
  })
  const pick = (code: string) => {
    const one = byCode(code)
    if (one) one.status = "picked"
  }
  return { ...server, orders, call, pick }
}
