// Runs inside `medusa exec`: relative adjustments by Medusa's own service, eight at a time.
module.exports.default = async ({ container }) => {
  const inventory = container.resolve("inventory")
  const { RACE_ITEM, RACE_LOCATION, RACE_COUNT } = process.env
  let left = Number(RACE_COUNT)
  const worker = async () => {
    while (left-- > 0) await inventory.adjustInventory(RACE_ITEM, RACE_LOCATION, 1)
  }
  await Promise.all(Array.from({ length: 8 }, worker))
}
