import { z } from "zod"
import { carrierSettings, checkCarrierSettings } from "./carrier-settings"
import { checkMailSettings, mailSettings } from "./mail-settings"
import { checkPaymentSettings, paymentSettings } from "./payment-settings"
import { scaleLayouts } from "./scale-layouts"

const port = z.coerce.number().int().min(1).max(65_535)
const flag = z.enum(["on", "off"])

/** Every setting of the backend, in one place. A wrong value stops the start with its name. */
const schema = z.object({
  NODE_ENV: z.string().default("development"),
  DATABASE_URL: z.string().min(1),
  /** Connections of Medusa's own pool (knex) and of ours (`lib/pg.ts`), per process. */
  OCOP_MEDUSA_POOL: z.coerce.number().int().min(2).max(200).default(20),
  OCOP_POOL: z.coerce.number().int().min(2).max(200).default(12),
  OCOP_LOCK_POOL: z.coerce.number().int().min(1).max(100).default(8),
  JWT_SECRET: z.string().min(8).default("not-a-secret-for-development-only"),
  COOKIE_SECRET: z.string().min(8).default("not-a-secret-for-development-only"),
  STORE_CORS: z.string().default("http://localhost:3000"),
  ADMIN_CORS: z.string().default("http://localhost:9000"),
  /** Origins of the till's pages; without it those of the shop and the usual port. */
  POS_CORS: z.string().optional(),
  AUTH_CORS: z.string().default("http://localhost:3000,http://localhost:9000"),
  /** Where browsers reach this server; addresses of uploaded files start with it. */
  BACKEND_URL: z.string().default("http://localhost:9000"),
  PORT: port.default(9000),
  /** `off`: the admin is neither built nor served (tests, worker processes). */
  OCOP_ADMIN: flag.default("on"),
  /** `off`: this process does not turn intake rows into Medusa orders. */
  OCOP_DRAIN: flag.default("on"),
  MEDUSA_WORKER_MODE: z.enum(["shared", "worker", "server"]).default("shared"),
  /** Pins the business date (`YYYY-MM-DD`), for tests and demonstrations. */
  OCOP_TODAY: z.iso.date().optional(),
  /** Folder of uploaded files and other state; without it `static/` beside the server. */
  OCOP_DATA_DIR: z.string().optional(),
  REDIS_URL: z.string().optional(),
  /** A Meilisearch server (`http://host:7700`) and its key; without it this process searches itself. */
  MEILISEARCH_HOST: z.url().optional(),
  MEILISEARCH_API_KEY: z.string().optional(),
  /** The shop's address, and the secret it shares with us: a change on sale ends its cached pages. */
  STOREFRONT_URL: z.string().optional(),
  OCOP_REVALIDATE_SECRET: z.string().min(16).optional(),
  /** Hours that an unpaid bank transfer holds its goods; minutes that a card or wallet does. */
  OCOP_PAY_HOURS: z.coerce.number().min(0.01).max(240).default(24),
  /** How long goods that a till reserves at another outlet are held for the customer. */
  OCOP_RESERVE_HOURS: z.coerce.number().min(0.01).max(720).default(48),
  /** How this installation's scales write their labels, JSON; without it grams under any prefix 2x. */
  OCOP_SCALE_LAYOUTS: scaleLayouts.optional(),
  ...carrierSettings,
  ...mailSettings,
  ...paymentSettings,
})

export type Env = z.infer<typeof schema>

/** Parses an environment; empty values count as missing. Throws one readable sentence. */
export function parseEnv(source: NodeJS.ProcessEnv): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ""))
  const parsed = schema.safeParse(given)
  if (!parsed.success) {
    const first = parsed.error.issues[0]
    throw new Error(`Setting ${first?.path.join(".") ?? "?"}: ${first?.message ?? "not valid"}`)
  }
  checkCarrierSettings(parsed.data)
  checkMailSettings(parsed.data)
  checkPaymentSettings(parsed.data)
  const secrets = [given.JWT_SECRET, given.COOKIE_SECRET]
  if (parsed.data.NODE_ENV === "production" && secrets.some((secret) => secret === undefined)) {
    throw new Error("JWT_SECRET and COOKIE_SECRET must be set in production.")
  }
  return parsed.data
}

let cached: Env | undefined

/** The settings of this process, read once. */
export function env(): Env {
  cached ??= parseEnv(process.env)
  return cached
}
