// The import law of the house (CONTRIBUTING.md). Every rule says why it is there.

const apps = "^(backend|storefront|pos)/"

/** Names of Node's own modules, with and without the prefix. */
const builtins = require("node:module").builtinModules.map((name) => name.replace("/", "\\/"))

module.exports = {
  forbidden: [
    {
      name: "no-cycles",
      comment:
        "Two files that need each other are one file, or miss a third. Medusa's models are exempt: " +
        "its relations are declared on both sides.",
      severity: "error",
      from: { pathNot: "^backend/src/modules/[^/]+/models/" },
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    {
      name: "packages-never-import-apps",
      comment: "A package is used by apps, it knows none of them.",
      severity: "error",
      from: { path: "^packages/" },
      to: { path: apps },
    },
    {
      name: "packages-never-import-tests",
      severity: "error",
      from: { path: "^(packages|backend|storefront|pos)/", pathNot: "\\.test\\.tsx?$" },
      to: { path: "^tests/" },
    },
    {
      name: "pure-packages-do-no-io",
      comment: "domain, pricing, vn and sync run at the till, in a page and on the server alike.",
      severity: "error",
      from: {
        path: "^packages/(domain|pricing|vn|sync)/src/",
        pathNot: "\\.test\\.ts$|/testing/|/fixtures/",
      },
      to: { path: `^(node:)?(${builtins.join("|")})$` },
    },
    {
      name: "pure-packages-do-not-use-the-network",
      severity: "error",
      from: { path: "^packages/(domain|pricing|vn|sync)/src/", pathNot: "\\.test\\.ts$" },
      to: { path: "node_modules/(axios|undici|node-fetch|pg|ioredis|dexie)/" },
    },
    {
      name: "packages-meet-at-their-doors",
      comment: "Import a package by its name; what its door does not show is its own affair.",
      severity: "error",
      from: { path: "^(packages/[^/]+|backend|storefront|pos|tests)/" },
      to: {
        path: "^packages/[^/]+/(src|dist)/.+",
        pathNot: [
          "^$1/",
          // The doors: what the package's `exports` name.
          "^packages/[^/]+/(src|dist)/index\\.(ts|tsx|js|d\\.ts)$",
          "^packages/(ui|documents|label-art)/(src|dist)/[^/]+(/index)?\\.(css|ts|tsx|js|d\\.ts)$",
        ],
      },
    },
    {
      name: "backend-never-imports-ui",
      severity: "error",
      from: { path: "^backend/" },
      to: { path: "^packages/ui/|/@ocop/ui/" },
    },
    {
      name: "storefront-stands-alone",
      severity: "error",
      from: { path: "^storefront/" },
      to: { path: "^(pos|backend)/" },
    },
    {
      name: "till-stands-alone",
      severity: "error",
      from: { path: "^pos/" },
      to: { path: "^(storefront|backend)/" },
    },
    {
      name: "backend-stands-alone",
      severity: "error",
      from: { path: "^backend/" },
      to: { path: "^(storefront|pos)/" },
    },
    {
      name: "modules-meet-in-workflows-and-links",
      comment: "A module may not know another: contexts meet in workflows, links and lib.",
      severity: "error",
      from: { path: "^backend/src/modules/([^/]+)/" },
      to: { path: "^backend/src/modules/[^/]+/", pathNot: "^backend/src/modules/$1/" },
    },
    {
      name: "modules-know-nothing-above-them",
      severity: "error",
      from: { path: "^backend/src/modules/[^/]+/" },
      to: { path: "^backend/src/(api|workflows|links|jobs|subscribers|admin|scripts)/" },
    },
    {
      name: "shop-never-imports-producer-portal",
      severity: "error",
      from: {
        path: "^storefront/src/(app/.*\\((shop|checkout|account|content)\\)|features/(?!producer))",
      },
      to: { path: "^storefront/src/(features/producer|app/.*\\(producer\\))" },
    },
    {
      name: "producer-portal-never-imports-shop",
      severity: "error",
      from: { path: "^storefront/src/(features/producer|app/.*\\(producer\\))" },
      to: {
        path: "^storefront/src/features/",
        pathNot: "^storefront/src/features/(producer|shared|layout)",
      },
    },
    {
      name: "till-features-keep-to-data",
      comment: "IndexedDB and the network have one owner at the till: data/.",
      severity: "error",
      from: { path: "^pos/src/(features|app|devices)/", pathNot: "\\.test\\.tsx?$" },
      to: { path: "node_modules/(dexie|idb|axios)/|^pos/src/data/.*(http|fetch|transport)" },
    },
    {
      name: "nothing-unresolvable",
      comment:
        "An import that leads nowhere. `?url` is for Vite, which would not build without the file.",
      severity: "error",
      from: { pathNot: "\\.test\\.tsx?$" },
      to: { couldNotResolve: true, pathNot: "\\?url$" },
    },
    {
      name: "no-undeclared-packages",
      comment: "What a workspace imports stands in its own package.json.",
      severity: "error",
      from: { path: "^(packages|backend|storefront|pos|tests)/" },
      to: { dependencyTypes: ["npm-no-pkg", "npm-unknown"] },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    // The unmodified Medusa that benches compare with brings its own dependencies.
    exclude: "(^|/)(\\.next|\\.medusa|dist|coverage)/|\\.svg$|^virtual:|^tests/load/stock-medusa/",
    tsPreCompilationDeps: true,
    // Only for the path alias of the storefront.
    tsConfig: { fileName: "packages/ops/tsconfig.cruise.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["@ocop/source", "import", "require", "node", "default", "types"],
      extensions: [".ts", ".tsx", ".mts", ".cts", ".js", ".jsx", ".mjs", ".cjs", ".json", ".css"],
    },
  },
}
