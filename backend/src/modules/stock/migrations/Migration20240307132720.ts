export * from "@medusajs/inventory/dist/migrations/Migration20240307132720"
