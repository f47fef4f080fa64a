import tailwindcss from "@tailwindcss/vite"
import react from "@vitejs/plugin-react"
import { defaultClientConditions, defineConfig } from "vite"
import { VitePWA } from "vite-plugin-pwa"
import { compiledMessages } from "./scripts/compiled-messages"
import { inlineDrawings } from "./scripts/inline-drawings"

const backend = process.env.BACKEND_URL ?? "http://127.0.0.1:9000"

export default defineConfig({
  resolve: { conditions: ["@ocop/source", ...defaultClientConditions] },
  define: { __BUILD__: JSON.stringify(process.env.OCOP_BUILD ?? "0.1.0") },
  plugins: [
    compiledMessages(),
    inlineDrawings(),
    react(),
    tailwindcss(),
    VitePWA({
      // A new version waits until the till itself says that no customer stands at the counter.
      registerType: "prompt",
      injectRegister: null,
      manifest: {
        name: "Quầy OCOP Hà Tĩnh",
        short_name: "Quầy OCOP",
        lang: "vi",
        start_url: "/",
        scope: "/",
        display: "standalone",
        orientation: "any",
        theme_color: "#14201a",
        background_color: "#e9e3d3",
        icons: [
          { src: "/icons/mark-192.png", sizes: "192x192", type: "image/png" },
          { src: "/icons/mark-512.png", sizes: "512x512", type: "image/png" },
          {
            src: "/icons/mark-maskable-512.png",
            sizes: "512x512",
            type: "image/png",
            purpose: "maskable",
          },
        ],
      },
      workbox: {
        globPatterns: ["**/*.{js,css,html,svg,woff2,png,webmanifest}"],
        navigateFallback: "/index.html",
        navigateFallbackDenylist: [/^\/pos-api\//],
        cleanupOutdatedCaches: true,
        // Our finder of codes is a megabyte that most tills never need: kept after its first use.
        runtimeCaching: [
          {
            urlPattern: /\/assets\/[^/]+\.wasm$/,
            handler: "CacheFirst",
            options: { cacheName: "code-finder", expiration: { maxEntries: 2 } },
          },
        ],
      },
    }),
  ],
  build: {
    target: "es2022",
    // What is fetched later lies in the service worker's store: a hint for each file of it would only
    // keep a slow tablet from the sale.
    modulePreload: {
      resolveDependencies: (_file, deps, { hostType }) => (hostType === "html" ? deps : []),
    },
    rolldownOptions: {
      // Our packages only define things: contracts and tables that the till does not use stay out.
      treeshake: {
        moduleSideEffects: (id) =>
          !/[\\/]packages[\\/](contracts|domain|pricing|sync|vn)[\\/]/.test(id),
      },
    },
  },
  server: {
    proxy: {
      "/pos-api": { target: backend, rewrite: (path) => path.replace(/^\/pos-api/, "/pos") },
    },
  },
})
