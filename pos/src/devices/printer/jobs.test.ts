import { afterEach, expect, it, vi } from "vitest"
import { virtualPrinter } from "./testing/virtual-printer"

afterEach(() => vi.unstubAllGlobals())

/** A serial port of a browser, and what was written to it; may break or be slow. */
function serial(options: { fails?: () => boolean } = {}) {
  const jobs: Uint8Array[] = []
  let isWriting = false
  const writer = {
    write: async (bytes: Uint8Array) => {
      if (isWriting) throw new Error("two jobs at once")
      isWriting = true
      await new Promise((done) => setTimeout(done, 5))
      isWriting = false
      if (options.fails?.()) throw new Error("unplugged")
      jobs.push(bytes)
    },
    releaseLock: () => {},
  }
  const port = { writable: { getWriter: () => writer }, open: async () => {} }
  const getPorts = vi.fn(async () => [port])
  vi.stubGlobal("navigator", { serial: { getPorts, requestPort: async () => port } })
  return { jobs, getPorts }
}

/** Each test meets a till that was just opened: the printer is known to the browser alone. */
const freshJobs = async () => {
  vi.resetModules()
  return import("./jobs")
}

it("jobs reach the printer whole and one after the other, without asking again", async () => {
  const { jobs, getPorts } = serial()
  const { openDrawer } = await freshJobs()
  expect(await Promise.all([1, 2, 3].map(() => openDrawer("serial")))).toEqual([true, true, true])
  expect(jobs.map((bytes) => virtualPrinter(bytes).pulses)).toEqual([1, 1, 1])
  expect(getPorts).toHaveBeenCalledTimes(1)
})

it("a printer that is unplugged is told as silent, and found again by the next job", async () => {
  let isBroken = true
  const { jobs, getPorts } = serial({ fails: () => isBroken })
  const { openDrawer } = await freshJobs()
  expect(await openDrawer("serial")).toBe(false)
  isBroken = false
  expect(await openDrawer("serial")).toBe(true)
  expect([jobs.length, getPorts.mock.calls.length]).toEqual([1, 2])
})

it("without a printer nothing is claimed to have come out", async () => {
  serial()
  const { openDrawer, connectPrinter } = await freshJobs()
  expect(await openDrawer("browser")).toBe(false)
  expect(await openDrawer("usb")).toBe(false)
  expect(await connectPrinter("bluetooth")).toBe(false)
})
