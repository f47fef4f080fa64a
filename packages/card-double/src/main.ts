import { startDouble } from "./double.js"

const { PORT, STRIPE_API_KEY, STRIPE_WEBHOOK_SECRET, WEBHOOK_URL } = process.env
if (!PORT || !STRIPE_API_KEY || !STRIPE_WEBHOOK_SECRET || !WEBHOOK_URL) {
  throw new Error("PORT, STRIPE_API_KEY, STRIPE_WEBHOOK_SECRET and WEBHOOK_URL are needed.")
}
const double = await startDouble({
  port: Number(PORT),
  secretKey: STRIPE_API_KEY,
  webhookSecret: STRIPE_WEBHOOK_SECRET,
  webhookUrl: WEBHOOK_URL,
})
console.info(`The card double answers at ${double.url}.`)
for (const signal of ["SIGTERM", "SIGINT"] as const) {
  process.once(signal, () => void double.stop().then(() => process.exit(0)))
}
