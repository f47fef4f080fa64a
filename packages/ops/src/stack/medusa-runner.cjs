// Runs one command of the built Medusa server without its CLI, which would load the TypeScript
// compiler into the server (60 MB and half a second for nothing).
// Usage: node medusa-runner.cjs start|exec|db/migrate '{"json":"arguments"}'   in the server's folder
const { createRequire } = require("node:module")
const { join } = require("node:path")

const [command, json = "{}"] = process.argv.slice(2)
const fromServer = createRequire(join(process.cwd(), "package.json"))
const run = fromServer(`@medusajs/medusa/commands/${command}`).default

// Scripts read their own arguments from where a CLI would have put them.
process.argv = [process.argv[0], process.argv[1], command]
run({ directory: process.cwd(), ...JSON.parse(json) })
