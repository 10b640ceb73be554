import { organizerPath } from "@/components/organizer-desk/frame";
import { ActionButton } from "@/components/ui/form/action-button";
import type { DeskRow } from "@/lib/desks/queries";
import { publishDraftAction } from "@/lib/drafts/actions";
import type { ShownEvent } from "@/lib/events/queries";
import type { Locale } from "@/lib/platform/i18n/locales";
import { useTranslations } from "@/lib/platform/i18n/translations";

type Props = { locale: Locale; event: ShownEvent; rows: DeskRow[] };

/** Above the preview: what it is, how many hosts are invited, and the button that publishes it. */
export function PreviewBar({ locale, event, rows }: Props) {
  const [t, nights] = [useTranslations("events"), useTranslations("nights")];
  const count = rows.reduce((sum, { invited }) => sum + invited, 0);
  return (
    <section aria-label={t("preview.title")} className="border-hairline border-b bg-sunk">
      <div className="mx-auto flex w-full max-w-page flex-wrap items-center gap-x-6 gap-y-2 px-4 py-3 sm:px-6">
        <p className="max-w-text text-sm">
          <strong className="font-bold font-display text-base">{t("preview.title")}</strong>{" "}
          {t("preview.lead")} {count > 0 && t("preview.sent", { count })}
        </p>
        <div className="flex flex-wrap items-center gap-x-5">
          <ActionButton
            action={publishDraftAction}
            fields={{ eventId: event.id }}
            look="primary"
            pendingText={t("publish.pending")}
          >
            {t("publish.button")}
          </ActionButton>
          <p className="flex flex-wrap gap-x-4 text-sm">
            <a href={organizerPath(locale, event, "facts")} className="link">
              {t("preview.edit")}
            </a>
            <a href={organizerPath(locale, event)} className="link">
              {nights("toDesk")}
            </a>
          </p>
        </div>
      </div>
    </section>
  );
}
