import { Page } from "@/components/site/page";
import { Section } from "@/components/site/section";
import { Card } from "@/components/ui/card";
import { FocusOnChange } from "@/components/ui/form/focus-on-change";
import { RowAction } from "@/components/ui/form/rows/row-action";
import { Undo } from "@/components/ui/form/undo";
import { Notice } from "@/components/ui/notice";
import type { ShownMeetup } from "@/lib/meetups/queries";
import type { ShownPhoto } from "@/lib/photos/queries";
import type { Locale } from "@/lib/platform/i18n/locales";
import { useTranslations } from "@/lib/platform/i18n/translations";
import { hideReportAction } from "@/lib/reports/actions";
import type { DeskReport } from "@/lib/reports/queries";
import { reportRefusal } from "@/lib/reports/rules";
import { PhotoBefore, usePhotoOfReport } from "./photo-of-report";
import { ReportForm } from "./report-form";
import { reportRow } from "./report-list";
import { Report } from "./report-rows";

type Props = {
  locale: Locale;
  meetup: Pick<ShownMeetup, "id" | "kind" | "status" | "localDate" | "timeZone">;
  reports: DeskReport[];
  /** Photos that may go with what is said. */
  drafts: ShownPhoto[];
  /** Why the last photo was refused, if it was sent without scripts. */
  refused: string | null;
  now: Date;
  /** Created with the page, so that a double submission is one report. */
  formKey: string;
};

/** Saying something of one's room, and what was said. */
export function ReportsDesk(props: Props) {
  const { locale, meetup, reports, drafts, refused, now, formKey } = props;
  const photo = usePhotoOfReport({ locale, meetup, drafts });
  const [t, errors] = [useTranslations("desk"), useTranslations("errors.fields")];
  const refusal = reportRefusal(meetup, now);
  return (
    <Page
      title={t("reports.title")}
      lead={t(meetup.kind === "city" ? "reports.lead" : "reports.lead-text")}
      width="column"
    >
      {!refusal && photo && <PhotoBefore {...{ locale, meetup, refused }} />}
      {refusal ? (
        <Notice>{t(`reports.closed.${refusal}`)}</Notice>
      ) : (
        <Card as="div">
          <ReportForm
            meetupId={meetup.id}
            formKey={formKey}
            locale={locale}
            photo={photo}
            texts={{
              text: t("reports.text"),
              hint: t(photo ? "reports.hint" : "reports.hint-text"),
              required: errors("required"),
              language: t("reports.language"),
              en: t("reports.en"),
              fr: t("reports.fr"),
              say: t("reports.say"),
              saying: t("reports.saying"),
              said: t("reports.done"),
            }}
          />
        </Card>
      )}
      <Section id="said" title={t("reports.said")}>
        {reports.length === 0 ? (
          <p className="text-ink-2">{t("reports.none")}</p>
        ) : (
          <ul className="grid gap-3">
            {reports.map((report) => (
              <Said key={report.id} {...{ locale, report }} timeZone={meetup.timeZone} />
            ))}
          </ul>
        )}
      </Section>
    </Page>
  );
}

type SaidProps = { locale: Locale; report: DeskReport; timeZone: string };

function Said({ locale, report, timeZone }: SaidProps) {
  const [t, undo] = [useTranslations("desk.reports"), useTranslations("site.undo")];
  const isHidden = report.hiddenAt !== null;
  const row = report.text ?? report.photo?.description ?? t("photo.alone");
  return (
    <Card as="li" ground={isHidden ? "sunk" : "card"} className="grid gap-2">
      <div>
        {!report.text && !report.photo && <p>{t("photo.alone")}</p>}
        <Report {...reportRow(locale, { report, timeZone })} />
      </div>
      <FocusOnChange side={isHidden ? "hidden" : "shown"}>
        {isHidden ? (
          <Undo
            done={t("hidden", { name: report.hiddenByName ?? "" })}
            action={hideReportAction}
            fields={{ reportId: report.id, hidden: "false" }}
            row={row}
            texts={{ undo: undo("undo"), undoing: undo("undoing") }}
          />
        ) : (
          <RowAction
            action={hideReportAction}
            fields={{ reportId: report.id, hidden: "true" }}
            row={row}
            text={t("hide")}
            pendingText={t("hiding")}
            look="quiet"
            icon="cross"
          />
        )}
      </FocusOnChange>
    </Card>
  );
}
