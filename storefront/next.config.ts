import path from "node:path"
import type { NextConfig } from "next"
import createNextIntlPlugin from "next-intl/plugin"
import { localeRedirects, localeRewrites, missingFileRewrites } from "./src/lib/i18n/url-rules"
import { HEADER_RULES } from "./src/lib/security-headers"

const repository = path.join(import.meta.dirname, "..")

const withIntl = createNextIntlPlugin({
  requestConfig: "./src/lib/i18n/request.ts",
  // Catalogues are compiled at build time, so that no message parser travels to the browser.
  experimental: {
    messages: { path: "./src/messages", format: "json", locales: "infer", precompile: true },
  },
})

const config: NextConfig = {
  output: "standalone",
  outputFileTracingRoot: repository,
  turbopack: { root: repository },
  transpilePackages: ["@ocop/ui"],
  // Pictures are made in their final sizes; the optimizer stays off as a whole class of risk.
  images: { unoptimized: true },
  // The types are a check of their own, which covers the same files: not twice in every build.
  typescript: { ignoreBuildErrors: true },
  poweredByHeader: false,
  reactStrictMode: true,
  // A page older than this is rendered anew before it is shown: a star never outlives its paper by
  // more than the short lifetime in `lib/cache-manifest.ts`.
  expireTime: 120,
  headers: async () => HEADER_RULES,
  redirects: async () => localeRedirects(),
  rewrites: async () => ({
    beforeFiles: localeRewrites(),
    afterFiles: missingFileRewrites(),
    fallback: [],
  }),
}

export default withIntl(config)
