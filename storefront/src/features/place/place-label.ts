import type { DeliveryPlace } from "@ocop/contracts"

/** A commune as an address ends: `Phường Hoàn Kiếm, Hà Nội`. */
export const placeLabel = (place: Pick<DeliveryPlace, "name" | "provinceName">): string =>
  `${place.name}, ${place.provinceName}`

/** What a form keeps of a commune that was chosen. */
export const placeFields = (place: DeliveryPlace) => ({
  ...{ communeCode: place.code, provinceCode: place.provinceCode },
  communeName: placeLabel(place),
})
