export * from "@medusajs/inventory/dist/repositories"
