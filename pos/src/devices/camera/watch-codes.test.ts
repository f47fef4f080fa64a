import { describe, expect, test } from "vitest"
import { watchCodes } from "./watch-codes"

/** A watch over pictures with these codes, `stepMs` apart; a picture may fail. */
async function watched(pictures: (string[] | "broken")[], stepMs: number): Promise<string[]> {
  const told: string[] = []
  let nowMs = 0
  let look: (() => void) | null = null
  const stop = watchCodes({
    find: () => {
      const picture = pictures.shift()
      return picture === "broken"
        ? Promise.reject(new Error("torn"))
        : Promise.resolve(picture ?? [])
    },
    picture: {} as HTMLVideoElement,
    onCode: (code) => told.push(code),
    now: () => nowMs,
    next: (run) => {
      look = run
      return () => {
        look = null
      }
    },
  })
  while (pictures.length > 0) {
    const run = look as (() => void) | null
    look = null
    nowMs += stepMs
    run?.()
    await new Promise((resolve) => setTimeout(resolve))
  }
  stop()
  return told
}

describe("the camera", () => {
  test("adds a pack once for as long as it stays in sight", async () => {
    expect(await watched([["A"], ["A"], [], ["A"], ["A"]], 400)).toEqual(["A"])
  })

  test("adds it again when it was away and came back", async () => {
    expect(await watched([["A"], [], [], [], [], ["A"]], 400)).toEqual(["A", "A"])
  })

  test("adds each of two packs, and goes on after a picture that cannot be read", async () => {
    expect(await watched([["A", "B"], "broken", ["C", "C"]], 400)).toEqual(["A", "B", "C"])
  })
})
