/**
 * Addresses of our own routes. What Medusa brings to the shop's branch takes `?fields=` or is closed,
 * and the dashboard's own routes answer in the dashboard's form.
 */
export const OUR_ROUTES =
  /^\/(admin\/ocop|vendor|pos|public|hooks|store(?!\/(carts|customers|orders|payment-collections|returns|search|shipping-options)\b))\//i
