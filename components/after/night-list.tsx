import { useLocale } from "next-intl";
import type { ReactNode } from "react";
import { SampleBadge } from "@/components/reflections/sample-badge";
import { Page } from "@/components/site/page";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Pages } from "@/components/ui/links/pages";
import { Notice } from "@/components/ui/notice";
import type { ShownEvent } from "@/lib/events/queries";
import type { Locale } from "@/lib/platform/i18n/locales";

/** What the list of one noun is given, besides its items. */
export type NightListProps = {
  event: Pick<ShownEvent, "slug" | "sampleData"> & { title: { text: string; lang?: Locale } };
  /** Why nothing can be added; null while something can. */
  closed: string | null;
  next: string | null;
  isFirst: boolean;
};

type Props = NightListProps & {
  /** The list's path, below the event's. */
  list: "commitments" | "questions";
  texts: Record<"title" | "lead" | "add" | "empty" | "first" | "more", string>;
  /** Null where there is nothing. */
  children: ReactNode;
};

/** What people took on or asked after a night, with the way to add to it. */
export function NightList({ event, closed, next, isFirst, list, texts, children }: Props) {
  const path = `/${useLocale()}/n/${event.slug}`;
  const all = `${path}/${list}`;
  const add = (
    <ButtonLink look="primary" icon="plus" href={`${all}/new`}>
      {texts.add}
    </ButtonLink>
  );
  return (
    <Page
      title={texts.title}
      lead={texts.lead}
      back={{ href: path, ...event.title }}
      above={event.sampleData !== "none" && <SampleBadge event={event} />}
      width="text"
    >
      {closed ? <Notice>{closed}</Notice> : children && <p>{add}</p>}
      {!children && !closed && <EmptyState action={add}>{texts.empty}</EmptyState>}
      {children}
      <Pages first={isFirst ? null : all} next={next && `${all}?from=${next}`} texts={texts} />
    </Page>
  );
}
