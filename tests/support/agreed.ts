/** What an order needs the shopper's agreement to, in the versions that ship. */
export const AGREED = ["terms", "order_data"].map((purpose) => ({ purpose, version: "2026-11" }))
