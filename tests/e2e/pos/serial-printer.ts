import type { Page } from "@playwright/test"
import {
  type Printed,
  virtualPrinter,
} from "../../../pos/src/devices/printer/testing/virtual-printer.js"

/** What a page remembers for the test: the jobs that its serial port was given, as base64. */
type Wired = Window & { __jobs: string[]; __seed: number }

export type SerialPrinter = {
  /** Every job that came since the last question, as the printer understood it. */
  printed: () => Promise<Printed[]>
}

/**
 * A receipt printer at the till's serial port, chosen and known. What the till makes by chance (ids,
 * the code of a receipt) comes from a fixed row of numbers, so that two runs print the same dots.
 */
export async function plugInPrinter(page: Page, paper: 576 | 384): Promise<SerialPrinter> {
  await page.addInitScript((dots) => {
    const wired = window as unknown as Wired
    wired.__jobs = []
    wired.__seed = 20_261_121
    const writer = {
      write: async (bytes: Uint8Array) => {
        wired.__jobs.push(btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join("")))
      },
      releaseLock: () => undefined,
    }
    const port = { writable: { getWriter: () => writer }, open: async () => undefined }
    const serial = { getPorts: async () => [port], requestPort: async () => port }
    Object.defineProperty(navigator, "serial", { value: serial })
    crypto.getRandomValues = <T extends ArrayBufferView | null>(view: T): T => {
      const bytes = view as unknown as Uint8Array
      for (let i = 0; i < bytes.length; i++) {
        wired.__seed = (Math.imul(wired.__seed, 1_664_525) + 1_013_904_223) >>> 0
        bytes[i] = wired.__seed >>> 24
      }
      return view
    }
    const preferences = { printer: "serial", paper: dots, autoPrint: false, locale: "vi" }
    localStorage.setItem("pos-preferences", JSON.stringify(preferences))
  }, paper)
  let read = 0
  return {
    printed: async () => {
      const jobs = await page.evaluate(() => (window as unknown as Wired).__jobs)
      const fresh = jobs.slice(read)
      read = jobs.length
      return fresh.map((job) => virtualPrinter(Buffer.from(job, "base64")))
    },
  }
}
