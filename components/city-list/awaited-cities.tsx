import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import type { Locale } from "@/lib/platform/i18n/locales";
import { useTranslations } from "@/lib/platform/i18n/translations";

type Props = { locale: Locale; names: string[] };

/** The cities that wait for their hosts. */
export function AwaitedCities(props: Props) {
  const text = useAwaited(props);
  return text && <p className="max-w-text text-ink-2">{text}</p>;
}

/** Instead of a list without cities: those on the way, and the way to wish for another. */
export function NoCities({ takesWishes, ...props }: Props & { takesWishes: boolean }) {
  const t = useTranslations("nights.cities");
  const awaited = useAwaited(props);
  return (
    <EmptyState action={takesWishes && <ButtonLink href="#your-town">{t("sayWhere")}</ButtonLink>}>
      {awaited ?? t("none")}
    </EmptyState>
  );
}

function useAwaited({ locale, names }: Props): string | null {
  const t = useTranslations("nights.cities");
  if (names.length === 0) return null;
  const list = new Intl.ListFormat(locale, { type: "conjunction" });
  return t("awaited", { cities: list.format(names) });
}
