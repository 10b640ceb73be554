import { uploadRefusals } from "@/components/photos/upload-refusals";
import { Section } from "@/components/site/section";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import type { Locale } from "@/lib/platform/i18n/locales";
import { useTranslations } from "@/lib/platform/i18n/translations";
import { addSupporterAction } from "@/lib/supporters/actions";
import type { DeskSupporter } from "@/lib/supporters/queries";
import { hasRoom } from "@/lib/supporters/rules";
import { SupporterForm } from "./supporter-form";
import { SupporterRow } from "./supporter-row";

type Props = {
  locale: Locale;
  place: { eventId: string; meetupId: string | null };
  supporters: DeskSupporter[];
  /** Created with the page, so that a double submission is one. */
  formKey: string;
  /** Why the last file was refused, if it was sent without scripts. */
  refused: string | string[] | undefined;
};

/** Whom a meetup or the whole night thanks, in order. */
export function SupportersDesk({ locale, place, supporters, formKey, refused }: Props) {
  const t = useTranslations("supporters.desk");
  const thanked = supporters.filter(({ isRemoved }) => !isRemoved);
  return (
    <>
      {typeof refused === "string" && (
        <Notice tone="danger" role="alert">
          {uploadRefusals(locale)[refused] ?? t("failed")}
        </Notice>
      )}
      <Section id="thanked" title={t("list-title")}>
        {supporters.length === 0 ? (
          <p className="text-ink-2">{t("none")}</p>
        ) : (
          <ol className="grid gap-3">
            {supporters.map((supporter) => (
              <SupporterRow
                key={supporter.id}
                {...{ locale, supporter }}
                at={thanked.indexOf(supporter)}
              />
            ))}
          </ol>
        )}
      </Section>
      {hasRoom(thanked.length) ? (
        <Section id="add" title={t("add-title")}>
          <Card as="div">
            <AddForm place={place} formKey={formKey} />
          </Card>
        </Section>
      ) : (
        <p className="text-ink-2">{t("full")}</p>
      )}
    </>
  );
}

function AddForm({ place: { eventId, meetupId }, formKey }: Pick<Props, "place" | "formKey">) {
  const t = useTranslations("supporters.desk");
  return (
    <SupporterForm
      action={addSupporterAction}
      id="new"
      fields={{ eventId, ...(meetupId && { meetupId }), key: formKey }}
      before={{ name: "", link: "" }}
      texts={{
        ...{ name: t("name"), link: t("link"), hint: t("link-hint") },
        ...{ save: t("add"), saving: t("adding"), saved: t("added") },
      }}
    />
  );
}
