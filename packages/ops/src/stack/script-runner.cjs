// Runs a script of the built server without booting Medusa (a second instead of ten), for those that
// need nothing but our own tables.
// Usage: node script-runner.cjs ./src/scripts/NAME.js '["arguments"]'   in the server's folder
const { join } = require("node:path")

const [file, json = "[]"] = process.argv.slice(2)
const script = require(join(process.cwd(), file)).default
script({ args: JSON.parse(json) }).catch((error) => {
  // A refusal is meant for people; anything else is a bug and shows where it is.
  console.error(error.name === "Refusal" ? `✗ ${error.message}` : error)
  process.exitCode = 1
})
