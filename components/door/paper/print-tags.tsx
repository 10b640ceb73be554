import "../door.css";
import { Page } from "@/components/site/page";
import type { PaperRow } from "@/lib/door/paper-queries";
import { useTranslations } from "@/lib/platform/i18n/translations";
import { PrintButton } from "./print-button";

type Props = { title: string; lead: string; night: string; rows: PaperRow[] };

const PER_SHEET = 8;

/** Eight to a Letter sheet, to be cut along the lines; the last sheet is filled with blank ones. */
export function PrintTags({ title, lead, night, rows }: Props) {
  const [t, shown] = [useTranslations("door.paper"), useTranslations("rsvps.answer")];
  const going = rows.filter(({ status }) => status === "going");
  const blanks = (PER_SHEET - (going.length % PER_SHEET)) % PER_SHEET || PER_SHEET;
  return (
    <Page title={title} lead={lead}>
      <PrintButton>{t("print")}</PrintButton>
      <ul className="paper-tags">
        {going.map(({ id, name, handle, discipline }) => (
          <li key={id} className="paper-tag">
            <span className="wrap-anywhere font-bold font-display text-3xl leading-tight">
              {name}
            </span>
            {handle && <span className="wrap-anywhere text-lg">{handle}</span>}
            {discipline && discipline !== "other" && (
              <span>{shown(`discipline.${discipline}`)}</span>
            )}
            <span className="mt-auto text-sm">{night}</span>
          </li>
        ))}
        {Array.from({ length: blanks }, (_, i) => `blank-${i}`).map((key) => (
          <li key={key} className="paper-tag">
            <span className="paper-blank mt-12 w-full" />
            <span className="mt-auto text-sm">{night}</span>
          </li>
        ))}
      </ul>
    </Page>
  );
}
