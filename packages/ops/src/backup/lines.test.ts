import { expect, test } from "vitest"
import { lines } from "./lines.js"

async function* chunks(...parts: string[]): AsyncGenerator<Buffer> {
  for (const part of parts) yield Buffer.from(part)
}

async function collect(...parts: string[]): Promise<string[]> {
  const found: string[] = []
  for await (const line of lines(chunks(...parts))) found.push(line.toString())
  return found
}

test("lines come out whole wherever the chunks were cut", async () => {
  const text = "một\n\nhai ba\nbốn"
  const expected = ["một", "", "hai ba", "bốn"]
  for (let cut = 0; cut <= text.length; cut++) {
    expect(await collect(text.slice(0, cut), text.slice(cut))).toEqual(expected)
  }
})
