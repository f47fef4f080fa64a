import { createHmac } from "node:crypto"
import { join } from "node:path"
import { repoRoot } from "../lib/paths.js"
import type { Secrets } from "../lib/secrets.js"
import { childGuard } from "./backend.js"
import type { ServiceSpec } from "./service.js"

const HEAP = 48

/** What the parts of a demonstration must know so that made-up money takes the roads of real money. */
export type DemoMoney = {
  backend: NodeJS.ProcessEnv
  storefront: NodeJS.ProcessEnv
  /** The stand-in for Stripe; none where a real key was given. */
  cardDouble: ServiceSpec | null
}

/**
 * The made-up bank and card service of a demonstration. The backend lets them pay only for a seller
 * that is itself made up. Settings that the environment gives are left alone.
 */
export function demoMoney(
  options: { backendPort: number; doublePort: number; logs: string },
  secrets: Secrets,
  env: NodeJS.ProcessEnv = process.env,
): DemoMoney {
  const derived = (what: string) =>
    createHmac("sha256", secrets.cookieSecret).update(what).digest("base64url")
  const bank = {
    OCOP_BANK_SIMULATOR: "on",
    SEPAY_WEBHOOK_SECRET: env.SEPAY_WEBHOOK_SECRET || derived("demo-bank"),
  }
  if (env.STRIPE_API_KEY) return { backend: bank, storefront: {}, cardDouble: null }
  const url = `http://127.0.0.1:${options.doublePort}`
  const stripe = {
    STRIPE_API_KEY: `sk_test_${derived("demo-card").slice(0, 24)}`,
    STRIPE_WEBHOOK_SECRET: `whsec_${derived("demo-card-hook")}`,
  }
  return {
    backend: {
      ...bank,
      ...stripe,
      STRIPE_PUBLISHABLE_KEY: "pk_test_double",
      STRIPE_API_BASE: url,
    },
    storefront: { CARD_DOUBLE_URL: url },
    cardDouble: {
      name: "card double",
      args: [`--max-old-space-size=${HEAP}`, "--require", childGuard, "dist/main.js"],
      cwd: join(repoRoot, "packages", "card-double"),
      env: {
        ...process.env,
        ...stripe,
        PORT: String(options.doublePort),
        WEBHOOK_URL: `http://127.0.0.1:${options.backendPort}/hooks/gateway/stripe`,
      },
      port: options.doublePort,
      healthPath: "/health",
      logFile: join(options.logs, "card-double.log"),
    },
  }
}
