import { describe, expect, it } from "vitest"
import { type Running, shutDown } from "./shut-down.js"

/** Services that tell when they were asked to stop, and when they had. */
function shop() {
  const told: string[] = []
  const running: Running = new Map()
  const add = (name: string, end: () => Promise<void> = async () => undefined) =>
    running.set(name, {
      pid: () => 1,
      stop: async () => {
        told.push(`${name}?`)
        await end()
        told.push(`${name}.`)
      },
    })
  return { told, running, add }
}

const nothing = () => undefined
const aMoment = () => new Promise<void>((done) => setTimeout(done, 5))

describe("a shop that is told to stop", () => {
  it("ends its Postgres when nobody writes into it any more", async () => {
    const { told, running, add } = shop()
    add("postgres")
    add("backend", aMoment)
    add("till")
    await shutDown(running, Promise.resolve(), nothing)
    expect(told.indexOf("postgres?")).toBeGreaterThan(told.indexOf("backend."))
    expect(told.indexOf("postgres?")).toBeGreaterThan(told.indexOf("till."))
  })

  it("ends what joined while it was ending", async () => {
    const { told, running, add } = shop()
    add("postgres")
    // It comes up to its end only because the command it waits for is ended.
    let end: () => void = nothing
    const up = new Promise<void>((done) => {
      end = done
    }).then(() => {
      add("backend")
    })
    await shutDown(running, up, () => end())
    expect(told).toContain("backend.")
    expect(told.lastIndexOf("postgres.")).toBeGreaterThan(told.indexOf("backend."))
  })

  it("leaves nothing running because of one that cannot be stopped, or of a start that failed", async () => {
    const { told, running, add } = shop()
    add("postgres")
    add("backend", () => Promise.reject(new Error("no such process")))
    add("till", aMoment)
    await shutDown(running, Promise.reject(new Error("the backend did not start")), nothing)
    expect(told).toEqual(expect.arrayContaining(["till.", "postgres."]))
    expect(told.indexOf("postgres?")).toBeGreaterThan(told.indexOf("till."))
  })
})
