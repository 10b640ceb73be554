import type { Locale } from "@/lib/platform/i18n/locales";
import { useTranslations } from "@/lib/platform/i18n/translations";
import type { Left } from "@/lib/recap/carried-queries";

const PARTS = ["commitments", "wishes", "towns"] as const;

/** For the form that runs a night again: what its new page and desk will have of it. */
export function ComesAlong({ locale, left }: { locale: Locale; left: Left }) {
  const t = useTranslations("recap.carried.along");
  const parts = PARTS.filter((part) => left[part] > 0).map((part) =>
    t(part, { count: left[part] }),
  );
  if (parts.length === 0) return null;
  return <p>{t("lead", { parts: new Intl.ListFormat(locale).format(parts) })}</p>;
}
