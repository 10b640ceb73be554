import { useLocale } from "next-intl";
import { Page } from "@/components/site/page";
import { Notice } from "@/components/ui/notice";
import type { Person } from "@/lib/kernel/viewer";
import { placeName } from "@/lib/meetups/rules";
import type { Origin } from "@/lib/origins/queries";
import { originIdFields } from "@/lib/origins/rules";
import { LOCALES } from "@/lib/platform/i18n/locales";
import { useTranslations } from "@/lib/platform/i18n/translations";
import { type AddAction, AddForm, type AddTexts } from "./add-form";
import { FromOrigin } from "./origin";

/** What the page of one noun is given. */
export type AddProps = {
  viewer: Person | null;
  event: { id: string; slug: string };
  /** The event's published meetups. */
  meetups: { id: string; city: { nameEn: string; nameFr: string } | null }[];
  /** Created with the page, so that a repeated submission counts once. */
  formKey: string;
  /** Why nothing can be added; null while something can. */
  closed: string | null;
  /** What it is made from. */
  origin: Origin | null;
  /** This page, to return to after signing in. */
  path: string;
};

type Props<Data extends object> = AddProps &
  AddAction<Data> & {
    /** The path of the list, below the event's. */
    list: "commitments" | "questions";
    texts: AddTexts & Record<"title" | "lead" | "back" | "noPlace", string>;
  };

/** Takes something on, or asks it. */
export function AddPage<Data extends object>({
  viewer,
  event,
  meetups,
  origin,
  path,
  closed,
  list,
  ...props
}: Props<Data>) {
  const languages = useTranslations("meetups.languages");
  const locale = useLocale();
  const { formKey, action, used, texts } = props;
  const places = meetups.map((meetup) => ({ value: meetup.id, label: placeName(meetup, locale) }));
  const { title, lead, back, noPlace, ...formTexts } = texts;
  return (
    <Page
      title={title}
      lead={closed === null ? lead : undefined}
      back={{ href: `/${locale}/n/${event.slug}/${list}`, text: back }}
      width="text"
    >
      {origin && <FromOrigin origin={origin} />}
      <AddForm
        {...{ action, used }}
        hidden={{ eventId: event.id, key: formKey, ...originIdFields(origin) }}
        asksName={viewer !== null && !viewer.name}
        language={locale}
        languages={LOCALES.map((value) => ({ value, label: languages(value) }))}
        places={[{ value: "", label: noPlace }, ...places]}
        signIn={viewer ? null : `/${locale}/sign-in?to=${encodeURIComponent(path)}`}
        closed={closed !== null && <Notice>{closed}</Notice>}
        texts={formTexts}
      />
    </Page>
  );
}
