import { randomUUID } from "node:crypto"
import type { Quote } from "@ocop/contracts"
import pg from "pg"
import { AGREED } from "../support/index.js"
import { inArena } from "./arena.js"
import { makeRawOrders, orderRaw, quoteRaw } from "./checkout-raw.js"
import { openStockShop } from "./checkout-stock.js"
import { atOnce, perSecond, quantile, runBench } from "./harness.js"

const QUOTES = 100
const ORDERS = 96
const CLIENTS = 16
/** A round of stock Medusa's 16 checkouts takes as long as all of ours together. */
const STOCK_ROUNDS = 2
const FULFILMENT = { mode: "delivery", communeCode: "18073", line: "12 DEMO" }

/** The 95th percentile of one client's waits, milliseconds. */
async function p95(times: number, work: () => Promise<unknown>): Promise<number> {
  const waits: number[] = []
  for (let n = 0; n < times; n += 1) {
    const started = performance.now()
    await work()
    waits.push(performance.now() - started)
  }
  return quantile(waits, 0.95)
}

await inArena(async (arena) => {
  const { url } = await arena.backend()
  const rival = await arena.rival()
  const shop = await openStockShop((await rival.server()).url, rival.databaseUrl)
  await shop.checkout()
  await makeRawOrders(arena.db)
  const clients = await Promise.all(
    Array.from({ length: CLIENTS }, async () => {
      const client = new pg.Client({ connectionString: arena.database.url })
      // The arena ends open connections when a bench fails: that must not hide why.
      client.on("error", () => undefined)
      await client.connect()
      return client
    }),
  )

  const post = async <T>(path: string, body: unknown, headers: Record<string, string> = {}) => {
    const answer = await fetch(`${url}${path}`, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        "x-publishable-api-key": "pk_test",
        ...headers,
      },
      body: JSON.stringify(body),
    })
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
    return (await answer.json()) as T
  }
  const linesOf = (n: number) =>
    [(n * 7) % 40, (n * 7 + 3) % 40].map((k) => ({ skuId: `variant_b${k + 1}`, qtyMilli: 1000 }))
  let count = 0
  const rawQuote = async (skus: string[]) => {
    const [client] = clients
    if (client) await quoteRaw(client, skus)
  }
  const quote = (lines = linesOf(count++)) =>
    post<Quote>("/store/quotes", { lines, fulfilment: FULFILMENT })

  /** As a shopper does: a quote, then the order. */
  const order = async () => {
    const lines = linesOf(count++)
    const { quoteHash } = await quote(lines)
    const contact = { name: "DEMO Khách", phone: "0900000001" }
    await post(
      "/store/web-orders",
      { lines, fulfilment: FULFILMENT, quoteHash, contact, payment: "cod", consents: AGREED },
      { "idempotency-key": randomUUID() },
    )
  }

  await runBench("checkout", [
    {
      metric: "p95",
      unit: "ms a quote",
      target: "≤ 50 at one client",
      ours: () => p95(QUOTES, () => quote()),
      rivals: {
        stock: () => p95(20, shop.cart),
        raw: () => p95(QUOTES, () => rawQuote(linesOf(count++).map(({ skuId }) => skuId))),
      },
    },
    {
      metric: "orders",
      seldom: { stock: STOCK_ROUNDS },
      unit: "orders/s",
      target: "≥ 15 at 16 clients; ≥ 10 × stock",
      ours: () => perSecond(ORDERS, () => atOnce(CLIENTS, ORDERS, order)),
      rivals: {
        stock: () => perSecond(CLIENTS, () => atOnce(CLIENTS, CLIENTS, shop.checkout)),
        raw: () =>
          perSecond(ORDERS * 5, () =>
            atOnce(CLIENTS, ORDERS * 5, async (n, own) => {
              const client = clients[own]
              const first = `iitem_b${((n * 7) % 40) + 1}`
              const second = `iitem_b${((n * 7 + 3) % 40) + 1}`
              if (client) await orderRaw(client, [first, second])
            }),
          ),
      },
    },
  ])
  await Promise.all(clients.map((client) => client.end()))
})
