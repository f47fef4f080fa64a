export { type Double, type DoubleOptions, startDouble } from "./double.js"
export { stripeSignature } from "./events.js"
