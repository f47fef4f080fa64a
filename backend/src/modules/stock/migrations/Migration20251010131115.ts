export * from "@medusajs/inventory/dist/migrations/Migration20251010131115"
