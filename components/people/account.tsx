import { getTranslations } from "next-intl/server";
import type { Locale } from "@/lib/i18n/locales";
import type { Person } from "@/lib/viewer";

type Props = { viewer: Person | null; locale: Locale; path: string };

/** In the header: who is here, or the way in and back to this page. */
export async function Account({ viewer, locale, path }: Props) {
  const t = await getTranslations({ locale, namespace: "people" });
  const back = path.startsWith("/sign-in") || path === "/" ? "" : `?to=${encodeURIComponent(path)}`;
  return (
    <a
      href={viewer ? `/${locale}/me` : `/${locale}/sign-in${back}`}
      className="inline-flex min-h-target max-w-48 items-center px-2 font-semibold text-ink underline-offset-8 hover:underline"
    >
      <span className="truncate">{viewer ? (viewer.name ?? t("me")) : t("signIn.title")}</span>
    </a>
  );
}
