export default {
  output: "standalone",
  outputFileTracingRoot: process.env.NEXT_STATIC_ROOT,
  turbopack: { root: process.env.NEXT_STATIC_ROOT },
}
