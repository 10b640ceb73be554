import type { ComponentProps, ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/form/field";
import { PageLinks } from "@/components/ui/links/page-links";
import type { GuestList as Rows } from "@/lib/attendees/list-queries";
import { guestListQuery } from "@/lib/attendees/rules";
import type { GuestListParams } from "@/lib/attendees/schema";
import { useTranslations } from "@/lib/platform/i18n/translations";
import { GuestsTable } from "./guests-table";

type Props = Omit<ComponentProps<typeof GuestsTable>, "rows"> & {
  guests: Rows;
  query: GuestListParams;
  /** Instead of an empty list. */
  empty: ReactNode;
};

/** A page of the guests, with links to the others that leave the other list where it is. */
export function GuestList({ guests, query, empty, ...table }: Props) {
  const { list } = table;
  const t = useTranslations("rsvps.guests");
  const { rows, all, matching, page, pages, from } = guests;
  if (all === 0) return empty;
  if (matching === 0) return <p className="text-ink-2">{t("noMatch")}</p>;
  const param = list === "going" ? "page" : "waiting";
  const hrefOf = (to: number) => `${guestListQuery(query, { [param]: to })}#${list}`;
  return (
    <>
      <GuestsTable {...table} rows={rows} />
      <PageLinks
        label={t(list === "going" ? "goingPages" : "waitlistPages")}
        page={page}
        pages={pages}
        hrefOf={hrefOf}
        range={t("range", { from, to: from + rows.length - 1, total: matching })}
        texts={{ previous: t("previous"), next: t("next") }}
      />
    </>
  );
}

type FilterProps = { q: string; found: number };

/** Finds guests by name; a plain form, whose address can be kept. */
export function GuestFilter({ q, found }: FilterProps) {
  const t = useTranslations("rsvps.guests");
  return (
    <search className="no-print grid gap-2">
      <form className="flex max-w-md flex-wrap items-end gap-3">
        <TextField
          name="q"
          type="search"
          label={t("find")}
          defaultValue={q}
          maxLength={80}
          autoComplete="off"
          className="min-w-40 flex-1"
        />
        <Button type="submit" icon="search">
          {t("findButton")}
        </Button>
      </form>
      {q !== "" && (
        <p className="flex flex-wrap items-center gap-x-3">
          <span>{t("found", { count: found })}</span>
          <a href="?" className="link">
            {t("everyone")}
          </a>
        </p>
      )}
    </search>
  );
}
