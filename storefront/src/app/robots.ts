import type { MetadataRoute } from "next"
import { siteUrl } from "@/lib/env"

export const dynamic = "force-dynamic"

export default function robots(): MetadataRoute.Robots {
  const closed = ["/api/", "/gio-hang", "/thanh-toan", "/don-hang", "/nha-san-xuat"]
  return {
    rules: {
      userAgent: "*",
      allow: "/",
      disallow: [...closed, "/en/basket", "/en/checkout", "/en/orders"],
    },
    sitemap: `${siteUrl()}/sitemap.xml`,
  }
}
