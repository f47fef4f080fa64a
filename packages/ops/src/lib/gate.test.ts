import { expect, test } from "vitest"
import { createGate } from "./gate.js"

test("no more than the limit run at once, and what may wait goes last", async () => {
  const gate = createGate(2)
  const began: string[] = []
  let running = 0
  let most = 0
  const work = (name: string) => async () => {
    began.push(name)
    running++
    most = Math.max(most, running)
    await new Promise((done) => setTimeout(done))
    running--
  }
  await Promise.all([
    gate(work("a")),
    gate(work("b")),
    gate(work("types"), "later"),
    gate(work("c")),
    gate(work("d")),
  ])
  expect(began).toEqual(["a", "b", "c", "d", "types"])
  expect(most).toBe(2)
})

test("work that fails leaves its place to the next", async () => {
  const gate = createGate(1)
  const broken = gate(() => Promise.reject(new Error("broken")))
  await expect(broken).rejects.toThrow("broken")
  expect(await gate(async () => "next")).toBe("next")
})
