import { useTranslations } from "next-intl";
import { organizerPath } from "@/components/organizer-desk/frame";
import { ButtonLink } from "@/components/ui/button";
import { ActionButton } from "@/components/ui/form/action-button";
import type { DeskRow } from "@/lib/desks/queries";
import { publishDraftAction } from "@/lib/drafts/actions";
import type { ShownEvent } from "@/lib/events/queries";
import { cityName } from "@/lib/places/rules";
import type { Locale } from "@/lib/platform/i18n/locales";

type Props = { locale: Locale; event: ShownEvent; rows: DeskRow[] };

/** Above the preview: what is not on it yet, and the button that publishes it. */
export function PreviewBar({ locale, event, rows }: Props) {
  const t = useTranslations("events");
  const waiting = rows.flatMap(({ city, status }) =>
    city && status === "proposed" ? cityName(city, locale) : [],
  );
  const count = rows.reduce((sum, { invited }) => sum + invited, 0);
  const names = new Intl.ListFormat(locale, { type: "conjunction" }).format(waiting);
  return (
    <section aria-label={t("preview.title")} className="border-hairline border-b bg-sunk">
      <div className="mx-auto grid w-full max-w-page gap-3 px-4 py-5 sm:px-6">
        <p className="font-bold font-display text-lg">{t("preview.title")}</p>
        <div className="grid max-w-text gap-1">
          <p>{t("preview.lead")}</p>
          {waiting.length > 0 && <p>{t("preview.waiting", { cities: names })}</p>}
          {count > 0 && <p>{t("preview.sent", { count })}</p>}
        </div>
        <div className="flex flex-wrap gap-3">
          <ActionButton
            action={publishDraftAction}
            fields={{ eventId: event.id }}
            look="primary"
            pendingText={t("publish.pending")}
          >
            {t("publish.button")}
          </ActionButton>
          <ButtonLink href={organizerPath(locale, event, "facts")} icon="edit">
            {t("preview.edit")}
          </ButtonLink>
          <ButtonLink href={organizerPath(locale, event)}>{t("preview.desk")}</ButtonLink>
        </div>
      </div>
    </section>
  );
}
