/** Options of Medusa's Postgres search provider. */
export const searchOptions: Record<string, unknown> = {
  engine: "native",
}
