import setup from "./integration-setup.js"

// What every integration file clones, made ahead while the machine waits for slower checks.
const stop = await setup()
await stop()
