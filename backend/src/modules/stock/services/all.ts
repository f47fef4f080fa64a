export * from "@medusajs/inventory/dist/services"
