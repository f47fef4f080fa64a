import { expect, it } from "vitest"
import { gather } from "./gather"

/** Work that is done when the test says so; remembers what went together. */
function bench() {
  const batches: number[][] = []
  const ends: (() => void)[] = []
  const take = gather({
    work: async (items: number[]) => {
      batches.push(items)
      await new Promise<void>((resolve) => ends.push(resolve))
      if (items.includes(13)) throw new Error("unlucky")
      return items.map((item) => item * 2)
    },
    weigh: (item) => item,
    most: 100,
    alone: 200,
  })
  const end = async (n: number) => {
    ends[n]?.()
    await new Promise((resolve) => setImmediate(resolve))
  }
  return { take, batches, end }
}

it("what arrives during a batch goes together with the next, each with its own answer", async () => {
  const { take, batches, end } = bench()
  const answers = Promise.all([take(1), take(2), take(3)])
  expect(batches).toEqual([[1]])
  await end(0)
  expect(batches).toEqual([[1], [2, 3]])
  await end(1)
  expect(await answers).toEqual([2, 4, 6])
})

it("a batch is never heavier than allowed, unless one item is", async () => {
  const { take, batches, end } = bench()
  const answers = Promise.all([take(1), take(60), take(50), take(150), take(5)])
  for (const n of [0, 1, 2, 3, 4]) await end(n)
  await answers
  expect(batches).toEqual([[1], [60], [50], [150], [5]])
})

it("what is heavy enough alone neither waits nor makes wait", async () => {
  const { take, batches, end } = bench()
  const answers = Promise.all([take(1), take(200), take(2), take(250)])
  expect(batches).toEqual([[1], [200], [250]])
  await end(0)
  expect(batches).toEqual([[1], [200], [250], [2]])
  for (const n of [1, 2, 3]) await end(n)
  expect(await answers).toEqual([2, 400, 4, 500])
})

it("a batch that is held up holds up nobody else", async () => {
  const { take, batches, end } = bench()
  const stuck = take(1)
  const free = take(2)
  await expect.poll(() => batches).toEqual([[1], [2]])
  await end(1)
  expect(await free).toBe(4)
  await end(0)
  expect(await stuck).toBe(2)
})

it("a failure reaches those of its batch and no one after them", async () => {
  const { take, end } = bench()
  const first = take(13)
  const next = take(4)
  const failed = expect(first).rejects.toThrow("unlucky")
  await end(0)
  await failed
  await end(1)
  expect(await next).toBe(8)
})
