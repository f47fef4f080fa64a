import { gzipSync } from "node:zlib"
import { chromium } from "@playwright/test"
import { resolveChromium } from "../support/index.js"

const KB = 1024

/** Kilobytes of JavaScript (gzip) that a page asks for at first, old browsers' polyfills left out. */
export async function firstLoadJs(page: string): Promise<number> {
  const html = await (await fetch(page)).text()
  const sources = [...html.matchAll(/<script([^>]*) src="([^"]+)"([^>]*)>/g)]
    .filter(([, before = "", , after = ""]) => !/nomodule/i.test(before + after))
    .map(([, , src = ""]) => new URL(src.replaceAll("&amp;", "&"), page).href)
  const sizes = [...new Set(sources)].map(async (source) => {
    const bytes = await (await fetch(source)).arrayBuffer()
    return gzipSync(new Uint8Array(bytes), { level: 9 }).length
  })
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0) / KB
}

/** Kilobytes that travel on the first view of a page on a phone, until nothing more is fetched. */
export async function firstView(page: string): Promise<number> {
  const { executablePath, args } = await resolveChromium()
  const browser = await chromium.launch({ executablePath, args })
  try {
    const context = await browser.newContext({ viewport: { width: 390, height: 844 } })
    const tab = await context.newPage()
    const devtools = await context.newCDPSession(tab)
    let bytes = 0
    await devtools.send("Network.enable")
    devtools.on("Network.loadingFinished", (event) => {
      bytes += event.encodedDataLength
    })
    await tab.goto(page, { waitUntil: "networkidle" })
    return bytes / KB
  } finally {
    await browser.close()
  }
}
