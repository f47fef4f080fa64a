import { type Answered, type Asked, startCarrier } from "./carrier-server.js"

type Order = { no: string; clientCode: string; cod: number; status: number; weight: number }

const ok = (more: object): Answered => ({
  status: 200,
  json: { success: true, message: "", ...more },
})
const refused = (message: string, error?: object): Answered => ({
  status: 200,
  json: { success: false, message, ...(error ? { error } : {}) },
})

const NEEDED = [
  ...["id", "pick_name", "pick_address", "pick_province", "pick_district", "pick_tel"],
  ...["tel", "name", "address", "province", "district", "ward", "hamlet"],
]

type Product = { name?: unknown; weight?: unknown; quantity?: unknown }

/** GHTK's shipment API, as far as its pages tell; it answers 200 to what it refuses. */
export async function doubleOfGhtk({ token, partner }: { token: string; partner: string }) {
  const orders: Order[] = []
  function create({ products, order }: { products?: Product[]; order?: Record<string, unknown> }) {
    const missing = NEEDED.find((key) => typeof order?.[key] !== "string" || order[key] === "")
    if (!order || missing) return refused(`Thiếu thông tin: order.${missing}`)
    const isWhole = (one: Product) =>
      typeof one.name === "string" && Number(one.weight) > 0 && Number.isInteger(one.quantity)
    if (!products?.length || !products.every(isWhole)) return refused("Thiếu thông tin sản phẩm")
    const weight = products.reduce((sum, p) => sum + Number(p.weight) * Number(p.quantity), 0)
    // Twenty kilograms: a weight in grams is refused.
    if (weight > 20) return refused("Khối lượng vượt quá 20kg")
    if (!Number.isInteger(order.pick_money) || Number(order.pick_money) > 20_000_000)
      return refused("Số tiền thu hộ không hợp lệ")
    if (!Number.isInteger(order.value)) return refused("Giá trị hàng không hợp lệ")
    const known = orders.find(({ clientCode }) => clientCode === order.id)
    if (known) {
      return refused("Mã đơn hàng đã tồn tại", {
        ...{ code: "ORDER_ID_EXIST", partner_id: known.clientCode, ghtk_label: known.no },
        ...{ created: "2026-11-21 09:00:00", status: known.status },
      })
    }
    const no = `S1.HT.${1_000_000 + orders.length}`
    orders.push({
      ...{ no, clientCode: String(order.id), cod: Number(order.pick_money), status: 2, weight },
    })
    return ok({
      order: { partner_id: order.id, label: no, area: "1", fee: "30400", insurance_fee: "0" },
    })
  }
  function answer({ method, path, query, header, body }: Asked): Answered {
    if (header("token") !== token || header("x-client-source") !== partner)
      return { status: 401, json: { success: false, message: "Token không hợp lệ" } }
    if (path === "/services/shipment/order/") return create(body)
    if (path === "/services/shipment/fee" && method === "GET") {
      const isWhole = ["pick_province", "pick_district", "province", "district", "weight"].every(
        (key) => query.get(key),
      )
      if (!isWhole) return refused("Thiếu thông tin địa chỉ")
      return ok({ fee: { name: "area1", fee: 30_400, insurance_fee: 0, delivery: true } })
    }
    const [act, no] = path.replace("/services/", "").replace("shipment/", "").split("/")
    const one = orders.find((order) => order.no === decodeURIComponent(no ?? ""))
    if (act === "label") {
      return one
        ? { status: 200, json: new Uint8Array([37, 80, 68, 70]) }
        : refused("Không tìm thấy")
    }
    if (act !== "cancel" || !one) return refused("Không tìm thấy vận đơn")
    if (one.status > 2) return refused("Đơn hàng đã lấy, không thể hủy")
    one.status = -1
    return ok({ log_id: "c068086a" })
  }
  const server = await startCarrier(answer)
  const byCode = (code: string) => orders.find(({ clientCode }) => clientCode === code)
  /** The form that GHTK posts when a parcel moves. */
  const call = (code: string, status: string, at: string) => ({
    type: "application/x-www-form-urlencoded",
    body: new URLSearchParams({
      ...{ label_id: byCode(code)?.no ?? "S9.9.9", partner_id: code, status_id: status },
      ...{ action_time: at, reason_code: "", reason: "", weight: "1", fee: "30400" },
      return_part_package: "0",
    }).toString(),
  })
  const pick = (code: string) => {
    const one = byCode(code)
    if (one) one.status = 3
  }
  return { ...server, orders, call, pick }
}
