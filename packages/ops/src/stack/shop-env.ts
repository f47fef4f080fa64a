import { createHmac } from "node:crypto"
import type { Secrets } from "../lib/secrets.js"

type Addresses = { backend: string; storefront: string; pos: string }

/** What the seed needs to know: the passwords of the demo accounts it makes. */
export function seedEnv(secrets: Secrets): NodeJS.ProcessEnv {
  return {
    OCOP_ADMIN_PASSWORD: secrets.adminPassword,
    OCOP_PRODUCER_PASSWORD: secrets.producerPassword,
    JWT_SECRET: secrets.jwtSecret,
    COOKIE_SECRET: secrets.cookieSecret,
  }
}

/** What backend and storefront share, so that a change on sale ends its cached pages at once. */
export function revalidateSecret(secrets: Secrets): string {
  const given = process.env.OCOP_REVALIDATE_SECRET
  return (
    given || createHmac("sha256", secrets.cookieSecret).update("revalidate").digest("base64url")
  )
}

/** What the running backend needs to know beside its database. The environment's own values win. */
export function shopEnv(addresses: Addresses, secrets: Secrets, folder: string): NodeJS.ProcessEnv {
  const origins = Object.values(addresses)
    .flatMap((url) => [url, url.replace("//localhost", "//127.0.0.1")])
    .join(",")
  return {
    // Uploads go below it: the built server's own folder is replaced by every build.
    OCOP_DATA_DIR: folder,
    JWT_SECRET: process.env.JWT_SECRET ?? secrets.jwtSecret,
    COOKIE_SECRET: process.env.COOKIE_SECRET ?? secrets.cookieSecret,
    STORE_CORS: process.env.STORE_CORS ?? origins,
    ADMIN_CORS: process.env.ADMIN_CORS ?? origins,
    AUTH_CORS: process.env.AUTH_CORS ?? origins,
    STOREFRONT_URL: process.env.STOREFRONT_URL ?? addresses.storefront,
    BACKEND_URL: process.env.BACKEND_URL ?? addresses.backend,
    OCOP_REVALIDATE_SECRET: revalidateSecret(secrets),
  }
}
