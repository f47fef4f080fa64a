/**
 * Side in centimetres of a box that weighs no more by its size than on the scales: carriers count
 * length × width × height / 5, in grams. Nobody measures our parcels.
 */
export const boxSide = (grams: number): number => Math.max(10, Math.floor(Math.cbrt(grams * 5)))
