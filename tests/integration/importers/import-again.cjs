// The import of the built backend, again and again in one process: booting it takes most of an
// import's time. A line in is the arguments of one import as a JSON list; after the lines of its
// report comes `{"over": its exit code}`.
const { join } = require("node:path")
const { createInterface } = require("node:readline")

exports.default = async ({ container }) => {
  const { default: importFile } = require(join(process.cwd(), "src", "scripts", "import.js"))
  for await (const line of createInterface({ input: process.stdin })) {
    process.exitCode = 0
    await importFile({ container, args: JSON.parse(line) })
    process.stdout.write(`${JSON.stringify({ over: process.exitCode })}\n`)
  }
}
