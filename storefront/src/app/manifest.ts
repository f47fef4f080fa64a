import type { MetadataRoute } from "next"

/** What a phone needs to keep the shop on its home screen. */
export default function manifest(): MetadataRoute.Manifest {
  return {
    id: "/",
    name: "OCOP Hà Tĩnh",
    short_name: "OCOP Hà Tĩnh",
    description: "Đặc sản Hà Tĩnh có giấy, còn hạn, còn hàng.",
    lang: "vi",
    start_url: "/",
    scope: "/",
    display: "minimal-ui",
    categories: ["shopping", "food"],
    background_color: "#f9f6ec",
    theme_color: "#f9f6ec",
    icons: [
      { src: "/icon.svg", sizes: "any", type: "image/svg+xml" },
      { src: "/icon-192.png", sizes: "192x192", type: "image/png" },
      { src: "/icon-512.png", sizes: "512x512", type: "image/png" },
      { src: "/icon-maskable-512.png", sizes: "512x512", type: "image/png", purpose: "maskable" },
    ],
    shortcuts: [
      { name: "Sản phẩm còn sao", url: "/san-pham?star=in_force" },
      { name: "Giỏ hàng", url: "/gio-hang" },
      { name: "Xem đơn đã đặt", url: "/don-hang" },
    ],
  }
}
