import { useLocale } from "next-intl";
import { useTranslations } from "@/lib/platform/i18n/translations";
import { feedPath } from "@/lib/share/metadata-rules";

const FORMATS = [
  ["atom", "Atom"],
  ["json", "JSON Feed"],
] as const;

/** Feeds below /api/feeds, each in both formats. */
export function FeedLinks({ feeds }: { feeds: { path: string; text: string }[] }) {
  const t = useTranslations("feeds");
  const locale = useLocale();
  return (
    <nav aria-label={t("title")} className="no-print text-ink-2 text-sm">
      <p className="font-semibold">{t("title")}</p>
      <ul>
        {feeds.map(({ path, text }) => (
          <li key={path} className="flex flex-wrap items-center gap-x-4">
            <span>{text}</span>
            {FORMATS.map(([format, name]) => (
              <a
                key={format}
                href={feedPath(path, format, locale)}
                aria-label={t("of", { feed: text, format: name })}
                className="link inline-flex min-h-target items-center"
              >
                {name}
              </a>
            ))}
          </li>
        ))}
      </ul>
    </nav>
  );
}
