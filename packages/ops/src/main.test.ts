import { spawnSync } from "node:child_process"
import { join } from "node:path"
import { expect, test } from "vitest"
import { repoRoot } from "./lib/paths.js"

/** Runs the command as another Node would: only the version it sees is not its own. */
const runAs = (version: string) =>
  spawnSync(
    process.execPath,
    [
      "--import",
      `data:text/javascript,Object.defineProperty(process,"versions",{value:{node:"${version}"}})`,
      join(repoRoot, "packages/ops/bin/ocop.mjs"),
      "help",
    ],
    { encoding: "utf8" },
  )

test.each(["18.20.8", "20.18.3", "21.7.3", "22.11.0", "23.11.1"])(
  "Node %s is refused in one sentence",
  (version) => {
    const { status, stderr } = runAs(version)
    expect(status).toBe(1)
    expect(stderr.trim()).toBe(
      `ocop needs Node 20.19+, 22.12+ or 24+, and this is Node ${version}: install a newer one (https://nodejs.org) and run the command again.`,
    )
  },
)
