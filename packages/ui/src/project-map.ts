export type MapPoint = { latitude: number; longitude: number }
export type MapFrame = {
  width: number
  height: number
  toXY(point: MapPoint): { x: number; y: number }
}

/**
 * A plain equirectangular frame around the points, `width` units wide with `margin` on each side.
 * Close enough to true shape for one province (error under 1 % over 150 km).
 */
export function projectMap(points: MapPoint[], width: number, margin: number): MapFrame {
  const latitudes = points.map((point) => point.latitude)
  const longitudes = points.map((point) => point.longitude)
  const west = Math.min(...longitudes)
  const north = Math.max(...latitudes)
  const middle = ((north + Math.min(...latitudes)) / 2) * (Math.PI / 180)
  const degreesWide = (Math.max(...longitudes) - west) * Math.cos(middle) || 1
  const scale = (width - 2 * margin) / degreesWide
  const toXY = ({ latitude, longitude }: MapPoint) => ({
    x: Math.round((margin + (longitude - west) * Math.cos(middle) * scale) * 10) / 10,
    y: Math.round((margin + (north - latitude) * scale) * 10) / 10,
  })
  const height = Math.ceil((north - Math.min(...latitudes)) * scale + 2 * margin)
  return { width, height, toXY }
}
