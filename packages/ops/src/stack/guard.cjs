// Loaded into every Node child of the launcher (node --require): when the launcher dies, even by
// kill -9, the channel to it closes, and the child ends itself instead of living on as an orphan.
if (process.channel) {
  process.channel.unref()
  process.once("disconnect", () => {
    process.kill(process.pid, "SIGTERM")
    setTimeout(() => process.exit(1), 8000).unref()
  })
}
