/**
 * The fake server behind HTTP, for a till without a backend:
 * `tsx --conditions=@ocop/source src/data/testing/fake-backend.ts` (PORT, default 9000).
 * `GET /__fake/facts` tells what arrived; `POST /__fake/code?code=X` issues an enrolment code;
 * `POST /__fake/price?sku=X&price=N` changes a price; `POST /__fake/transfer?sale=X&amount=N` transfers
 * money for a sale; `POST /__fake/held?empty=1` lets the other register hold nothing, `?silent=1` tell
 * nothing for long, without either hold what it held; `GET /__fake/told-held` tells what the till has on
 * hold. FAKE_SKUS and FAKE_OUTLETS make a big shop; FAKE_NOW (ISO) is the time at which it starts, for
 * slips that are compared dot by dot.
 */
import { createServer, type IncomingMessage } from "node:http"
import { dayOf, SERVER_TIME_HEADER } from "../clock"
import { SILENT_MS } from "../tell-held"
import { bigShop } from "./big-shop"
import { demoHeld } from "./demo-held"
import { demoOrders } from "./demo-orders"
import { createFakeServer } from "./fake-server"
import { demoSkus } from "./fixture-skus"
import { LAST_WEEK, withOldLots } from "./old-lots"

const port = Number(process.env.PORT ?? 9000)
const { FAKE_SKUS, FAKE_OUTLETS = "2", FAKE_NOW } = process.env
const ahead = FAKE_NOW ? Date.parse(FAKE_NOW) - Date.now() : 0
const now = () => Date.now() + ahead
const fake = createFakeServer({
  now,
  ...(FAKE_SKUS
    ? bigShop(Number(FAKE_SKUS), Number(FAKE_OUTLETS))
    : {
        skus: withOldLots(demoSkus, "variant_demo_0002", dayOf(now())),
        clearances: [LAST_WEEK],
      }),
  pinIterations: Number(process.env.PIN_ITERATIONS ?? 310_000),
})

for (const { order, pickupCode } of demoOrders(now())) fake.outletOrders.plant(order, pickupCode)

const plantHeld = (query = new URLSearchParams()) => {
  const held = demoHeld(query.has("silent") ? now() - SILENT_MS : now())
  fake.heldBaskets.plant(query.has("empty") ? { ...held, baskets: [] } : held)
}
plantHeld()

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString("utf8")
}

function control(url: URL): unknown {
  const query = url.searchParams
  switch (url.pathname) {
    case "/__fake/facts":
      return { facts: fake.facts(), raw: fake.raw() }
    case "/__fake/count":
      return { sales: fake.sales().length, raw: fake.raw().length }
    case "/__fake/code":
      fake.issueCode(query.get("code") ?? "")
      return { ok: true }
    case "/__fake/price":
      fake.setPrice(query.get("sku") ?? "", Number(query.get("price")))
      return { ok: true }
    case "/__fake/transfer":
      fake.bank.pay(query.get("sale") ?? "", Number(query.get("amount")))
      return { ok: true }
    case "/__fake/held":
      plantHeld(query)
      return { ok: true }
    case "/__fake/told-held":
      return { told: fake.heldBaskets.told() }
    case "/__fake/revoke":
      fake.revokeAll()
      return { ok: true }
    default:
      return null
  }
}

createServer((request, response) => {
  void (async () => {
    const url = new URL(request.url ?? "/", "http://fake")
    const body = await bodyOf(request)
    const told = url.pathname.startsWith("/__fake/") ? control(url) : null
    const answer = told
      ? { status: 200, body: told }
      : await fake.handle({
          method: request.method ?? "GET",
          path: `${url.pathname}${url.search}`,
          headers: request.headers as Record<string, string>,
          body,
        })
    response.writeHead(answer.status, {
      "content-type": "application/json",
      [SERVER_TIME_HEADER]: new Date(now()).toISOString(),
    })
    response.end(JSON.stringify(answer.body))
  })()
}).listen(port, "127.0.0.1", () => console.log(`fake backend: http://127.0.0.1:${port}`))
