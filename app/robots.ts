import type { MetadataRoute } from "next";
import { env } from "@/lib/platform/env";

export const dynamic = "force-dynamic";

/** Excludes demos, desks and mailed links. */
export default function robots(): MetadataRoute.Robots {
  const { demo, publicUrl } = env();
  if (demo) return { rules: { userAgent: "*", disallow: "/" } };
  const links = [
    "/*/answers/",
    "/en/reflections/",
    "/fr/reflections/",
    "/*/invitations/",
    "/*/co-speakers/",
  ];
  const closed = ["/*/admin", "/*/me", "/*/sign-in", ...links, "/*/desk"];
  return {
    rules: { userAgent: "*", allow: "/", disallow: [...closed, "/dev/"] },
    sitemap: `${publicUrl}/sitemap.xml`,
  };
}
