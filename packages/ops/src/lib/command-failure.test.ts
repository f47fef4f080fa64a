import { expect, test } from "vitest"
import { commandFailure } from "./command-failure.js"
import { saysDiskFull } from "./disk-full.js"

test("a command that met a full disk says so in one line, whatever else it printed", () => {
  const output = "at Object.writeSync\nError: ENOSPC: no space left on device, write\nat main\n"
  expect(commandFailure("The till could not be built", { output }).message).toBe(
    "The till could not be built. The disk is full: free some space and run the command again.",
  )
  const postgres = 'ERROR: could not extend file "base/5/1259": No space left on device'
  expect(commandFailure("x", { output: postgres }).message).not.toContain("base/5")
})

test("any other failure shows its last words and its log", () => {
  const told = commandFailure("It failed", { output: "a\nb\nc\n", lines: 2, logFile: "/log" })
  expect(told.message).toBe("It failed:\nb\nc\n(log: /log)")
})

test("an error of the file system counts by its code, not by its words", () => {
  expect(saysDiskFull(Object.assign(new Error("write"), { code: "ENOSPC" }))).toBe(true)
  expect(saysDiskFull(Object.assign(new Error("write"), { code: "EDQUOT" }))).toBe(true)
  expect(saysDiskFull(new Error("ENOSPC is not my code"))).toBe(false)
})
