import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { delimiter, join } from "node:path"
import { expect, test } from "vitest"
import { systemBrowser } from "./system-browser.js"

test("a browser anywhere on the PATH is found, a file that is no program is not", () => {
  const folder = mkdtempSync(join(tmpdir(), "trình duyệt "))
  try {
    const path = join(folder, "chromium")
    writeFileSync(path, "")
    expect(systemBrowser({ PATH: folder })).not.toBe(path)
    chmodSync(path, 0o755)
    expect(systemBrowser({ PATH: ["/nowhere", folder].join(delimiter) })).toBe(path)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
