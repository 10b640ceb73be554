import { byline, foreign } from "@/components/reflections/byline";
import { Section } from "@/components/site/section";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { EmptyState } from "@/components/ui/empty-state";
import { RowAction } from "@/components/ui/form/rows/row-action";
import { Notice } from "@/components/ui/notice";
import type { Locale } from "@/lib/platform/i18n/locales";
import { pick } from "@/lib/platform/i18n/pick";
import { useTranslations } from "@/lib/platform/i18n/translations";
import { moveRoundUpItemAction, removeRoundUpItemAction } from "@/lib/round-ups/actions";
import type { RoundUpItem, RoundUpText } from "@/lib/round-ups/queries";
import { TextForm } from "./text-form";

type Props = { locale: Locale; eventId: string; items: RoundUpItem[]; formKey: string };

/** What is in the round-up, in order, with what an organizer may do to each. */
export function DeskItems({ locale, eventId, items, formKey }: Props) {
  const t = useTranslations("roundUps.desk");
  return (
    <Section id="items" title={t("items")}>
      {items.length === 0 ? (
        <EmptyState>{t("items-none")}</EmptyState>
      ) : (
        <ol className="grid gap-3">
          {items.map((item, at) => (
            <Card as="li" key={item.id} className="grid gap-2">
              <Item {...{ locale, eventId, item, formKey }} />
              <Buttons {...{ locale, eventId, item, at }} isLast={at === items.length - 1} />
            </Card>
          ))}
        </ol>
      )}
    </Section>
  );
}

type ItemProps = Omit<Props, "items"> & { item: RoundUpItem };

function Item({ locale, eventId, item, formKey }: ItemProps) {
  const [t, r] = [useTranslations("roundUps.desk"), useTranslations("reflections")];
  if (item.kind === "text") return <TextItem {...{ locale, eventId, item, formKey }} />;
  return (
    <>
      {item.state !== "shown" && <Notice tone="warn">{t(item.state)}</Notice>}
      <blockquote
        lang={foreign(item.locale, locale)}
        className="wrap-anywhere font-reading text-lg leading-snug"
      >
        {item.quoted}
      </blockquote>
      <p className="text-ink-2 text-sm">{byline(r, item, locale)}</p>
    </>
  );
}

function useTextName(locale: Locale) {
  const t = useTranslations("roundUps.desk");
  return ({ texts }: RoundUpText) => {
    const title = pick(locale, texts.titleEn, texts.titleFr)?.text;
    return title ? t("text-of", { title }) : t("text-untitled");
  };
}

function TextItem({ locale, eventId, item, formKey }: ItemProps & { item: RoundUpText }) {
  const t = useTranslations("roundUps.desk");
  const name = useTextName(locale)(item);
  const { titleEn, titleFr, textEn, textFr } = item.texts;
  const text = pick(locale, textEn, textFr);
  return (
    <>
      <p className="wrap-anywhere font-semibold text-lg">{name}</p>
      {text && (
        <p lang={foreign(text.lang, locale)} className="wrap-anywhere whitespace-pre-line">
          {text.text}
        </p>
      )}
      <Disclosure summary={t("edit")} of={name}>
        <TextForm
          id={item.id}
          fields={{ eventId, key: formKey, revision: item.revision, itemId: item.id }}
          before={{
            ...{ titleEn: titleEn ?? "", titleFr: titleFr ?? "" },
            ...{ textEn: textEn ?? "", textFr: textFr ?? "" },
          }}
          texts={useTextFormTexts("save")}
        />
      </Disclosure>
    </>
  );
}

/** `save` names the button: of a new text it adds. */
export function useTextFormTexts(save: "add" | "save") {
  const t = useTranslations("roundUps.desk");
  return {
    ...{ titleEn: t("titleEn"), titleFr: t("titleFr"), textEn: t("textEn"), textFr: t("textFr") },
    ...{ markdown: t("markdown"), optional: t("optional") },
    ...{ save: t(save), saving: t("saving"), saved: t("saved") },
  };
}

type ButtonsProps = Pick<ItemProps, "locale" | "eventId" | "item"> & {
  at: number;
  isLast: boolean;
};

function Buttons({ locale, eventId, item, at, isLast }: ButtonsProps) {
  const t = useTranslations("roundUps.desk");
  const textName = useTextName(locale);
  const row = item.kind === "quote" ? item.quoted : textName(item);
  const fields = { eventId, itemId: item.id };
  const directions = [
    ...(at === 0 ? [] : (["up"] as const)),
    ...(isLast ? [] : (["down"] as const)),
  ];
  return (
    <div className="flex flex-wrap gap-2">
      {directions.map((direction) => (
        <RowAction
          key={direction}
          action={moveRoundUpItemAction}
          fields={{ ...fields, from: at, direction }}
          row={row}
          text={t(direction)}
          pendingText={t("working")}
        />
      ))}
      <RowAction
        action={removeRoundUpItemAction}
        fields={fields}
        row={row}
        {...(item.kind === "text" && { open: t("remove") })}
        text={t("remove")}
        pendingText={t("working")}
        look="destructive"
      />
    </div>
  );
}
