// Art in, Next build, then what the standalone server expects beside itself.
import { spawnSync } from "node:child_process"
import { cpSync, existsSync } from "node:fs"
import { createRequire } from "node:module"
import path from "node:path"
import { fileURLToPath } from "node:url"
import "./copy-art.mjs"

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), "..")
const next = createRequire(import.meta.url).resolve("next/dist/bin/next")

const { status } = spawnSync(process.execPath, [next, "build"], {
  cwd: root,
  stdio: "inherit",
  env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1" },
})
if (status !== 0) process.exit(status ?? 1)

const standalone = path.join(root, ".next/standalone/storefront")
cpSync(path.join(root, ".next/static"), path.join(standalone, ".next/static"), { recursive: true })
cpSync(path.join(root, "server"), path.join(standalone, "server"), { recursive: true })
if (existsSync(path.join(root, "public"))) {
  cpSync(path.join(root, "public"), path.join(standalone, "public"), { recursive: true })
}
