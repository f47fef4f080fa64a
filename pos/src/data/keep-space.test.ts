import { describe, expect, test } from "vitest"
import { keepSpace, RESERVED_BYTES } from "./keep-space"

const diskOf = (free: number | null, held: string[] = ["code-finder"], gain = 2_000_000) => {
  const dropped: string[] = []
  return {
    dropped,
    estimate: async () =>
      free === null ? {} : { quota: 1e9, usage: 1e9 - free - dropped.length * gain },
    drop: async (name: string) => {
      if (!held.includes(name)) return false
      dropped.push(name)
      return true
    },
  }
}

describe("fifty megabytes for sales", () => {
  test("are left alone while they are there, or where the browser does not say", async () => {
    for (const free of [RESERVED_BYTES, 1e9, null]) {
      const disk = diskOf(free)
      expect(await keepSpace(disk)).toEqual({ freeBytes: free, hasDropped: false })
      expect(disk.dropped).toEqual([])
    }
  })

  test("are made of what can be fetched again", async () => {
    const free = RESERVED_BYTES - 1_000_000
    const disk = diskOf(free)
    expect(await keepSpace(disk)).toEqual({ freeBytes: free + 2_000_000, hasDropped: true })
    expect(disk.dropped).toEqual(["code-finder"])
  })

  test("that cannot be made are told as they are", async () => {
    const disk = diskOf(1_000, [])
    expect(await keepSpace(disk)).toEqual({ freeBytes: 1_000, hasDropped: false })
  })

  test("are no reason to fail where a cache cannot be dropped", async () => {
    const disk = { ...diskOf(1_000), drop: () => Promise.reject(new Error("gone")) }
    expect(await keepSpace(disk)).toEqual({ freeBytes: 1_000, hasDropped: false })
  })
})
