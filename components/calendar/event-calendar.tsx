import { buttonClass } from "@/components/ui/button-look";
import { Icon } from "@/components/ui/icon";
import type { Locale } from "@/lib/platform/i18n/locales";
import { useTranslations } from "@/lib/platform/i18n/translations";
import { Subscribe } from "./subscribe";

type Props = {
  locale: Locale;
  slug: string;
  /** "https://example.ca" */
  origin: string;
};

/** Unfolds the ways to subscribe to all cities of an event. */
export function EventCalendar({ locale, slug, origin }: Props) {
  const t = useTranslations("calendar.feeds");
  return (
    <details className="group min-w-0 open:w-full">
      <summary
        className={buttonClass({ className: "list-none [&::-webkit-details-marker]:hidden" })}
      >
        <Icon name="calendar" />
        <span>{t("eventOpen")}</span>
      </summary>
      <div className="mt-3 grid max-w-text gap-3 rounded-card border border-hairline bg-card p-4">
        <p>{t("eventLead")}</p>
        <Subscribe address={`${origin}/api/calendar/feeds/event/${slug}?lang=${locale}`} />
      </div>
    </details>
  );
}
