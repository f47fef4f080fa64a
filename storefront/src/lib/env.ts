import "server-only"

/** Where the backend answers. Read at run time: one build serves every installation. */
export function backendUrl(): string {
  return (process.env.BACKEND_URL ?? "http://localhost:9000").replace(/\/$/, "")
}

/** Medusa's publishable key of the online channel; not a secret. */
export function publishableKey(): string {
  return process.env.OCOP_PUBLISHABLE_KEY ?? ""
}

/** The shop's own public address, for canonical links and the sitemap. */
export function siteUrl(): string {
  return (process.env.STOREFRONT_URL ?? "http://localhost:3000").replace(/\/$/, "")
}
