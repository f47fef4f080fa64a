import { Agent, get } from "node:http"
import { join } from "node:path"
import { firstFreePort } from "@ocop/ops"
import { startStack } from "../support/e2e-stack.js"
import { stack, testDir } from "../support/index.js"
import { lighthouseScores } from "../support/lighthouse.js"
import { atOnce, type Metric, perSecond, runBench } from "./harness.js"
import { startNextStatic } from "./next-static.js"
import { firstLoadJs, firstView } from "./page-weight.js"
import { suggestionsToTheEye } from "./suggestions-to-the-eye.js"

const CLIENTS = 8
const READS = 2000
const agent = new Agent({ keepAlive: true, maxSockets: CLIENTS })

/** Reads a page as it comes over the wire: to unpack it here would measure the reader. */
function read(page: string): Promise<void> {
  return new Promise((done, fail) => {
    const request = get(page, { agent, headers: { "accept-encoding": "gzip" } }, (answer) => {
      let bytes = 0
      answer.on("data", (chunk: Buffer) => {
        bytes += chunk.length
      })
      answer.on("end", () => {
        if (answer.statusCode === 200 && bytes > 1000) done()
        else fail(new Error(`${page}: ${answer.statusCode}, ${bytes} bytes`))
      })
    })
    request.on("error", fail)
  })
}

const readsOf = (page: string) => async () => {
  const text = await (await fetch(page)).text()
  if (!text.includes("</html>")) throw new Error(`${page}: no page`)
  return perSecond(READS, () => atOnce(CLIENTS, READS, () => read(page)))
}

/** Address of a product that the whole list shows. */
async function anyProduct(shop: string): Promise<string> {
  const list = await (await fetch(`${shop}/san-pham/trang/2`)).text()
  const [, handle] = /href="\/san-pham\/([a-z0-9-]+)"/.exec(list) ?? []
  if (!handle) throw new Error("the list shows no product")
  return `${shop}/san-pham/${handle}`
}

const stopShop = await startStack()
const port = await firstFreePort(Number(process.env.OCOP_BENCH_PORT ?? 19_290))
const rival = await startNextStatic(port, join(testDir(), "logs"))
try {
  const shop = stack().storefront
  const bare = `http://localhost:${port}/`
  const product = await anyProduct(shop)
  const script = (name: string, page: string): Metric => ({
    metric: `js-${name}`,
    unit: "kB gzip",
    target: "≤ 160",
    ours: () => firstLoadJs(page),
    rivals: { "next-static": () => firstLoadJs(bare) },
  })
  const cached = (name: string, page: string): Metric => ({
    metric: `cached-${name}`,
    unit: "requests/s",
    target: "≥ 0.8 × next-static",
    ours: readsOf(page),
    rivals: { "next-static": readsOf(bare) },
  })
  const phone = (name: string, page: string): Metric => ({
    metric: `lighthouse-${name}`,
    unit: "score",
    target: "≥ 0.95",
    ours: async () =>
      (await lighthouseScores([page], ["performance"])).get(page)?.performance.score ?? Number.NaN,
    rivals: {},
  })
  await runBench("storefront", [
    script("home", `${shop}/`),
    script("list", `${shop}/nhom/thuc-pham`),
    script("product", product),
    cached("home", `${shop}/`),
    cached("list", `${shop}/nhom/thuc-pham`),
    cached("product", product),
    {
      metric: "weight-list",
      unit: "kB",
      target: "≤ 500",
      ours: () => firstView(`${shop}/nhom/thuc-pham`),
      rivals: {},
    },
    {
      metric: "eye",
      unit: "ms a letter, p95",
      target: "≤ 80",
      ours: () => suggestionsToTheEye(`${shop}/`),
      rivals: {},
      once: true,
    },
    phone("home", `${shop}/`),
    phone("list", `${shop}/nhom/thuc-pham`),
    phone("product", product),
    phone("outlet", `${shop}/quay/HT01`),
  ])
} finally {
  await rival.stop()
  await stopShop()
}
