#!/usr/bin/env node
// Old syntax only: this file must still run, and explain itself, on a Node that is too old.
var parts = process.versions.node.split(".").map(Number)
var enough =
  (parts[0] === 20 && parts[1] >= 19) || (parts[0] === 22 && parts[1] >= 12) || parts[0] >= 24
if (!enough) {
  console.error(
    "ocop needs Node 20.19+, 22.12+ or 24+, and this is Node " +
      process.versions.node +
      ": install a newer one (https://nodejs.org) and run the command again.",
  )
  process.exit(1)
}
import("tsx/esm/api")
  .then((tsx) => {
    tsx.register()
    return import("../src/main.ts")
  })
  .then((main) => main.run(process.argv.slice(2)))
  .then((code) => {
    process.exit(code)
  })
  .catch((error) => {
    if (error && error.code === "ERR_MODULE_NOT_FOUND" && /tsx/.test(String(error.message))) {
      console.error("The dependencies are not installed: run `npx -y pnpm@12.21.0 install` first.")
    } else {
      console.error(error)
    }
    process.exit(1)
  })
