import { getTranslations } from "next-intl/server";
import type { Locale } from "@/lib/i18n/locales";
import type { Person } from "@/lib/viewer";

type Props = { locale: Locale; path: string; viewer: Person | null };

/** Says that this is a demo, on every page of it. */
export async function DemoBadge({ locale }: Props) {
  const t = await getTranslations({ locale, namespace: "demo" });
  return <p className="bg-warn-ground px-4 py-1 text-center text-sm text-warn">{t("badge")}</p>;
}
