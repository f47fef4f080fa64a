// Medusa scans this folder by file and skips files called `index`.
export * from "@medusajs/inventory/dist/models"
