import { posReceipt, posSnapshot } from "@ocop/contracts"
import { type FakeAnswer, refuse } from "./fake-answers"
import { fakeBank } from "./fake-bank"
import { fakeBook } from "./fake-book"
import { type FakeDevice, type FakeRequest, fakeDevices } from "./fake-devices"
import { fakeExceptions } from "./fake-exceptions"
import { fakeHeldBaskets } from "./fake-held-baskets"
import { fakeIntake } from "./fake-intake"
import { fakeOutletOrders } from "./fake-outlet-orders"
import { roleOf } from "./fake-people"
import { fakeReservations } from "./fake-reservations"
import { type FakeShopOptions, fakeShop } from "./fake-shop"
import { fakeSnapshot } from "./fake-snapshot"
import { fakeTransfers } from "./fake-transfers"
import { fakeVouchers } from "./fake-vouchers"

export type FakeOptions = FakeShopOptions & {
  now?: () => number
  /** Fewer in unit tests: the cost of a PIN is not what they are about. */
  pinIterations?: number
}

/**
 * The server's `/pos` branch in memory, faithful to the contracts: it checks signatures, codes and
 * shapes, decides facts with the very function of the real intake, and answers in the one error shape.
 */
export function createFakeServer(options: FakeOptions = {}) {
  const { now = Date.now, pinIterations = 310_000 } = options
  const shop = fakeShop(options)
  const book = fakeBook(shop)
  const devices = fakeDevices(now)
  const transfers = fakeTransfers()
  const bank = fakeBank()
  const vouchers = fakeVouchers()
  const exceptions = fakeExceptions(roleOf)
  const outletOrders = fakeOutletOrders({ now, roleOf, questions: exceptions })
  const heldBaskets = fakeHeldBaskets(now)
  const reservations = fakeReservations(shop, { now, roleOf })
  const takeFacts = fakeIntake(shop, book, (fact) => {
    transfers.hear(fact)
    outletOrders.hear(fact)
  })

  const changesSince = (device: FakeDevice, cursor: string): FakeAnswer => {
    const touched = book.touchedSince(cursor)
    if (!touched) return refuse("INVALID_REQUEST")
    return {
      status: 200,
      body: {
        version: shop.version(),
        cursor: book.cursor(),
        serverTime: new Date(now()).toISOString(),
        appliedThrough: book.applied(device.epoch),
        stock: book.stockNow().filter(([skuId]) => touched.has(skuId)),
      },
    }
  }

  const receiptOf = (wanted: URLSearchParams): FakeAnswer => {
    const sale = book
      .sales()
      .find(
        ({ receiptNo, publicCode }) =>
          receiptNo === wanted.get("number") || publicCode === wanted.get("code"),
      )
    if (!sale) return refuse("NOT_FOUND")
    const refunds = book.refundsOf(sale.id)
    const invoice = book.invoiceOf(sale.id)
    return { status: 200, body: posReceipt.parse({ sale, refunds, invoice }) }
  }

  const handle = async (request: FakeRequest): Promise<FakeAnswer> => {
    const [path = "", query = ""] = request.path.split("?")
    let body: unknown = null
    try {
      body = request.body === "" ? null : JSON.parse(request.body)
    } catch {
      return refuse("INVALID_REQUEST")
    }
    const isPost = request.method === "POST"
    const isGet = request.method === "GET"
    if (isPost && path === "/pos/enrol") return devices.enrol(body)
    const device = await devices.authenticate(request)
    if ("body" in device) return device
    if (isPost && path === "/pos/facts") {
      return takeFacts(device, body, { now: now(), epoch: devices.epoch() })
    }
    if (device.state === "revoked") return refuse("DEVICE_REVOKED")
    if (isGet && path === "/pos/snapshot") {
      const snapshot = await fakeSnapshot(shop, book, device, { now: now(), pinIterations })
      return { status: 200, body: posSnapshot.parse(snapshot) }
    }
    if (isGet && path === "/pos/changes") {
      return changesSince(device, new URLSearchParams(query).get("cursor") ?? "")
    }
    if (isGet && path === "/pos/transfers") return transfers.list()
    if (path.startsWith("/pos/exceptions")) return exceptions.handle(path, query, body)
    if (path.startsWith("/pos/outlet-orders"))
      return outletOrders.handle(request.method, path, body)
    if (path.startsWith("/pos/reservations")) {
      return reservations.handle(request.method, path, body)
    }
    if ((isGet || isPost) && path === "/pos/held-baskets") {
      return heldBaskets.handle(request.method, body)
    }
    if (isPost && path === "/pos/till-transfers") return bank.hear(body)
    if (path.startsWith("/pos/vouchers")) return vouchers.handle(path, body)
    if (isGet && path === "/pos/receipts") return receiptOf(new URLSearchParams(query))
    return refuse("NOT_FOUND")
  }

  return {
    handle,
    exceptions,
    heldBaskets,
    outletOrders,
    reservations,
    bank,
    vouchers,
    /** A fact that another register of the outlet reported. */
    plant: book.plant,
    /** The office issued or declined an invoice. */
    decideInvoice: book.putInvoice,
    /** Another outlet sends goods here. */
    sendTransfer: transfers.send,
    issueCode: devices.issueCode,
    revokeAll: devices.revokeAll,
    forgetDevices: devices.forget,
    /** As at an outlet that has sold nothing yet. */
    forgetFavourites: shop.forgetFavourites,
    setPrice: shop.setPrice,
    facts: book.all,
    sales: book.sales,
    raw: book.raw,
    /** As a manager's backup: what is learned later is forgotten by `restore`. */
    backup: book.backup,
    stockOf: (skuId: string) => book.stockNow().find(([id]) => id === skuId)?.[2] ?? 0,
  }
}

export type FakeServer = ReturnType<typeof createFakeServer>
