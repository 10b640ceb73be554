import "../door.css";
import { Page } from "@/components/site/page";
import { cx } from "@/components/ui/cx";
import type { PaperRow } from "@/lib/door/paper-queries";
import { useTranslations } from "@/lib/platform/i18n/translations";
import { PrintButton } from "./print-button";

type Props = { title: string; lead: string; rows: PaperRow[] };

const BLANK = Array.from({ length: 18 }, (_, i) => i);

/** The door list for when the power fails: three columns, a box per person and guest, and blank rows. */
export function PrintList({ title, lead, rows }: Props) {
  const t = useTranslations("door.paper");
  const lists = [
    { name: t("expected"), rows: rows.filter(({ status }) => status === "going") },
    { name: t("waitlist"), rows: rows.filter(({ status }) => status === "waitlisted") },
  ];
  return (
    <Page title={title} lead={lead}>
      <PrintButton>{t("print")}</PrintButton>
      {lists.map(({ name, rows }) => (
        <section key={name} aria-label={name} className={cx(rows.length === 0 && "hidden")}>
          <h2 className="mb-2 text-lg">{name}</h2>
          <ul className="paper-columns">
            {rows.map((row) => (
              <Row key={row.id} row={row} />
            ))}
          </ul>
        </section>
      ))}
      <section aria-label={t("walk-ins")}>
        <h2 className="mb-2 text-lg">{t("walk-ins")}</h2>
        <ul className="paper-columns">
          {BLANK.map((i) => (
            <li key={i} className="paper-row">
              <Box />
              <span className="h-6" />
            </li>
          ))}
        </ul>
      </section>
    </Page>
  );
}

function Row({ row: { name, guests, isIn, guestsIn } }: { row: PaperRow }) {
  return (
    <li className="paper-row">
      <Box ticked={isIn} />
      <span className="wrap-anywhere min-w-0">{name}</span>
      <span className="ml-auto flex gap-1 pl-1">
        {Array.from({ length: guests }, (_, i) => `guest-${i}`).map((key, i) => (
          <Box key={key} ticked={i < guestsIn} small />
        ))}
      </span>
    </li>
  );
}

/** Who was in when it was printed is ticked. */
function Box({ ticked = false, small = false }: { ticked?: boolean; small?: boolean }) {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 10 10"
      className={cx("shrink-0 fill-none stroke-ink", small ? "mt-1 size-3" : "mt-0.5 size-4")}
    >
      <path d="M0.5 0.5h9v9h-9z" />
      {ticked && <path d="M2 5l2.5 2.5L8 2.5" />}
    </svg>
  );
}
