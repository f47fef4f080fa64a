import type { MetadataRoute } from "next"

export default function manifest(): MetadataRoute.Manifest {
  return {
    name: "OCOP Hà Tĩnh",
    short_name: "OCOP Hà Tĩnh",
    lang: "vi",
    start_url: "/",
    display: "minimal-ui",
    background_color: "#f9f6ec",
    theme_color: "#f9f6ec",
    icons: [{ src: "/icon.svg", sizes: "any", type: "image/svg+xml" }],
  }
}
