import type { MetadataRoute } from "next";
import { env } from "@/lib/platform/env";
import { LOCALES } from "@/lib/platform/i18n/locales";
import { listedPages } from "@/lib/share/queries";

export const dynamic = "force-dynamic";

/** Each page in each language, with its alternate. */
export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const origin = env().publicUrl;
  const paths = ["", ...(await listedPages())];
  return paths.flatMap((path) => {
    const languages = Object.fromEntries(LOCALES.map((one) => [one, `${origin}/${one}${path}`]));
    return LOCALES.map((one) => ({ url: `${origin}/${one}${path}`, alternates: { languages } }));
  });
}
