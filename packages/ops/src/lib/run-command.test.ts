import { expect, test } from "vitest"
import { lastLines, runCommand } from "./run-command.js"

test("of a JSON log only the messages of its errors are shown", () => {
  const log = [
    '{"level":"info","message":"loading"}',
    '{"level":"error","message":"no such module"}',
    '{"level":"info","message":"bye"}',
  ].join("\n")
  expect(lastLines(log, 5)).toBe("no such module")
  expect(lastLines("a\n\nb\nc\n", 2)).toBe("b\nc")
})

test("a command that takes too long is ended and says so", async () => {
  const result = await runCommand(process.execPath, ["-e", "setInterval(() => {}, 1000)"], {
    timeout: 300,
  })
  expect(result.code).toBe(124)
  expect(result.output).toContain("too long")
})

test("a command that does not exist is a failure with a reason", async () => {
  const result = await runCommand("no-such-program-of-ours", [])
  expect(result.code).toBe(127)
  expect(result.output).toContain("ENOENT")
})
