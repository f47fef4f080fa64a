import { join } from "node:path"
import { defineConfig, Modules } from "@medusajs/framework/utils"
import { env } from "./src/lib/env"
import { sslOf } from "./src/lib/pg"
import { ocopModules } from "./src/modules"
import { authMethodsPerActor, authProviders } from "./src/modules/auth-providers"

const settings = env()
const ssl = sslOf(settings.DATABASE_URL)
const uploads = settings.OCOP_DATA_DIR ? join(settings.OCOP_DATA_DIR, "static") : "static"

module.exports = defineConfig({
  projectConfig: {
    databaseUrl: settings.DATABASE_URL,
    databaseDriverOptions: {
      // Read by its server from the first place and by its migrations from the second.
      ssl,
      connection: { ssl },
      pool: { min: 0, max: settings.OCOP_MEDUSA_POOL },
    },
    redisUrl: settings.REDIS_URL,
    workerMode: settings.MEDUSA_WORKER_MODE,
    // Behind plain http (one machine, no proxy) a Secure cookie would never be sent back.
    cookieOptions: { sameSite: "lax", secure: settings.BACKEND_URL.startsWith("https://") },
    http: {
      storeCors: settings.STORE_CORS,
      adminCors: settings.ADMIN_CORS,
      authCors: settings.AUTH_CORS,
      jwtSecret: settings.JWT_SECRET,
      cookieSecret: settings.COOKIE_SECRET,
      authMethodsPerActor,
    },
  },
  admin: { disable: settings.OCOP_ADMIN === "off", backendUrl: settings.BACKEND_URL },
  // Modules under a proprietary licence stay off: roles are rows of our own tables.
  featureFlags: { rbac: false, translation: true },
  modules: [
    ...ocopModules.map((name) => ({ resolve: `./src/modules/${name}` })),
    { key: Modules.AUTH, resolve: "@medusajs/medusa/auth", options: { providers: authProviders } },
    {
      key: Modules.LOCKING,
      resolve: "@medusajs/medusa/locking",
      options: {
        providers: [{ resolve: "./src/modules/pg-lock", id: "pg-lock", is_default: true }],
      },
    },
    {
      key: Modules.FILE,
      resolve: "@medusajs/medusa/file",
      options: {
        providers: [
          {
            resolve: "@medusajs/medusa/file-local",
            id: "local",
            options: { upload_dir: uploads, backend_url: `${settings.BACKEND_URL}/static` },
          },
        ],
      },
    },
    { key: Modules.TRANSLATION, resolve: "@medusajs/medusa/translation" },
    // Shoppers search through src/catalogue/search; the admin's own search falls back to its lists.
    { key: Modules.SEARCH, disable: true },
  ],
})
